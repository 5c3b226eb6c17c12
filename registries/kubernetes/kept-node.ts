import type { Locality } from '../../mesh-model/service.ts';
import type { RawObject } from '../../operator/kubernetes/resources/raw-object.ts';

/** The well-known labels of where a node is. */
const REGION = 'topology.kubernetes.io/region';
const ZONE = 'topology.kubernetes.io/zone';

/** What is kept of a node: where it is. The rest of it changes every few minutes, and is nothing to us. */
export interface KeptNode {
  readonly locality: Locality | undefined;
}

export function keepNode({ metadata: { labels } }: RawObject): KeptNode {
  const { [REGION]: region = '', [ZONE]: zone = '' } = labels;
  return { locality: region === '' && zone === '' ? undefined : { region, zone, subZone: '' } };
}

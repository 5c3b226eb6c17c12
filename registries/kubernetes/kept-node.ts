import type { Locality } from '../../mesh-model/service.ts';
import type { RawObject } from '../../operator/kubernetes/resources/raw-object.ts';
import { recordOf, textOf } from '../../operator/kubernetes/resources/read-fields.ts';

/** The well-known labels of where a node is. */
const REGION = 'topology.kubernetes.io/region';
const ZONE = 'topology.kubernetes.io/zone';

/** What is kept of a node. The rest of it changes every few minutes, and is nothing to us. */
export interface KeptNode {
  readonly locality: Locality | undefined;
  /** `v1.36.0`: what its pods may have in them; empty where it does not say. */
  readonly kubeletVersion: string;
}

export function keepNode({ metadata: { labels }, fields }: RawObject): KeptNode {
  const { [REGION]: region = '', [ZONE]: zone = '' } = labels;
  const { nodeInfo } = recordOf(fields.status);
  return {
    locality: region === '' && zone === '' ? undefined : { region, zone, subZone: '' },
    kubeletVersion: textOf(recordOf(nodeInfo).kubeletVersion) ?? '',
  };
}

import type { Quarantined } from '../../../mesh-model/configuration.ts';
import type { MeshModel } from '../../../mesh-model/mesh-model.ts';
import type { ControlPlane, ControlPlaneObserver } from '../../../xds/server/control-plane.ts';

/** What a report is made of: the mesh as one replica serves it. */
export interface ObservedMesh {
  readonly model: MeshModel;
  readonly controlPlane: Pick<ControlPlane, 'committed' | 'ledger' | 'resources'>;
  /** The generations that proxies of this replica have refused beyond doubt, by object. */
  readonly convictions: ReadonlyMap<string, Quarantined>;
  observe(observer: Partial<ControlPlaneObserver>): () => void;
  /** When a connected proxy's certificate ends, milliseconds since 1970. */
  certificateEnd(proxy: string): number | undefined;
}

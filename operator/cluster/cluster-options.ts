import type { SidecarSettings } from '../../sidecar-injector/injection/sidecar-settings.ts';
import type { ApiAccess } from '../kubernetes/connection/api-access.ts';
import type { Logger } from '../log.ts';
import type { HostPort } from '../standalone/host-port.ts';

/** Which pod this process is, as the downward API tells it. Outside of a cluster it is none. */
export interface OwnPod {
  readonly name: string;
}

/** How one replica of the operator is run. */
export interface ClusterOptions {
  readonly access: ApiAccess;
  /** Where the mesh itself is at home, and whose policies hold everywhere. */
  readonly rootNamespace: string;
  /** Which control plane this is; pods may name another one. */
  readonly revision: string;
  readonly trustDomain: string;
  /** `cluster.local`: the DNS suffix of the cluster's services. */
  readonly clusterDomain: string;
  /** The Service that leads to all replicas. */
  readonly serviceName: string;
  readonly ownPod: OwnPod | undefined;
  readonly listen: {
    readonly xds: HostPort;
    readonly api: HostPort;
    readonly replicas: HostPort;
    readonly webhooks: HostPort;
  };
  readonly sidecar: SidecarSettings;
  /** Who makes the Secret with the signing certificate. */
  readonly authority: 'Own' | 'CertManager';
  /** A directory with the certificate of the webhooks; undefined: the mesh's authority issues it. */
  readonly webhookCertificate: string | undefined;
  /** How long a proxy's certificate lives, in milliseconds. */
  readonly leafTtlMs: number | undefined;
  /** How long it goes on when it is to end, so that nobody is sent to it any more, in milliseconds. */
  readonly drainMs: number;
  readonly log: Logger;
}

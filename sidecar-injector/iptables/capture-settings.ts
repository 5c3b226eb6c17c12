import { SIDECAR_PORTS, SIDECAR_USER } from '../../mesh-model/sidecar-ports.ts';
import type { Cidr } from './cidr.ts';

/** Whose connections iptables leaves alone, because they are the sidecar's own. */
export interface ProxyUser {
  readonly uid: number;
  /** For programs of the mesh that run as another user beside the sidecar, in its group. */
  readonly gid: number;
}

/** Which DNS queries go to the sidecar. It answers for the mesh's names and asks the real server for the others. */
export type DnsCapture =
  | { readonly kind: 'Off' }
  | {
      readonly kind: 'On';
      /** The sidecar must have a listener for each of them. */
      readonly transports: readonly ('udp' | 'tcp')[];
      /**
       * The servers whose queries are captured. Where a stub resolver runs beside the application (systemd-resolved), its
       * address alone: the stub's own queries must get out, or it would ask the sidecar what the sidecar asks it.
       */
      readonly servers: 'All' | readonly Cidr[];
    };

/** What of a workload's traffic goes through its sidecar. Ports are whole numbers from 1 to 65535. */
export interface CaptureSettings {
  readonly proxy: ProxyUser;
  readonly ports: { readonly inbound: number; readonly outbound: number; readonly dns: number };
  /** Ports of the sidecar that are called from outside as they are. */
  readonly openProxyPorts: readonly number[];
  /** Connections to these ports of the workload do not go through the sidecar. */
  readonly excludeInboundPorts: readonly number[];
  /** Nor do the workload's connections to these ports, */
  readonly excludeOutboundPorts: readonly number[];
  /** or to these addresses. An exclusion is stronger than an inclusion. */
  readonly excludeOutboundCidrs: readonly Cidr[];
  /** The addresses to which the workload's connections go through the sidecar. */
  readonly includeOutboundCidrs: 'All' | readonly Cidr[];
  readonly dns: DnsCapture;
}

/** Everything but DNS, and nothing excluded. */
export const CAPTURE_EVERYTHING: CaptureSettings = {
  proxy: SIDECAR_USER,
  ports: {
    inbound: SIDECAR_PORTS.inbound,
    outbound: SIDECAR_PORTS.outbound,
    dns: SIDECAR_PORTS.dns,
  },
  openProxyPorts: [SIDECAR_PORTS.health, SIDECAR_PORTS.metrics],
  excludeInboundPorts: [],
  excludeOutboundPorts: [],
  excludeOutboundCidrs: [],
  includeOutboundCidrs: 'All',
  dns: { kind: 'Off' },
};

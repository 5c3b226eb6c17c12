/** The ports of a sidecar that are the same for every workload, and the addresses that iptables rules know it by. */
export const SIDECAR_PORTS = {
  /** The workload's own connections, redirected. */
  outbound: 15001,
  /** Connections to the workload, redirected. */
  inbound: 15006,
  /** Answers to the workload's DNS queries. */
  dns: 15053,
  /** Health, asked from outside. */
  health: 15021,
  /** Metrics, asked from outside. */
  metrics: 15090,
} as const;

/** The user and group that a sidecar runs as, so that iptables tells its connections from the application's. */
export const SIDECAR_USER = { uid: 1337, gid: 1337 } as const;

/**
 * The source address of connections that the sidecar passes on to the workload's own address. Without a mark of their own,
 * iptables would send them into the sidecar again. Linux takes all of 127.0.0.0/8 without set-up; IPv6 has one such address.
 */
export const PASSED_ON_SOURCE = { ipv4: '127.0.0.6', ipv6: '::1' } as const;

import type { TcpKeepalive } from '../../api/envoy/generated/types.ts';

/**
 * A peer that went away without a word (a machine that lost its power) is noticed on a quiet connection after about 5
 * minutes, and firewalls that forget quiet connections see traffic on it. In seconds.
 */
export const KEEP_ALIVE: TcpKeepalive = { keepalive_time: 180, keepalive_interval: 30, keepalive_probes: 4 };

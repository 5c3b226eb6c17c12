/** A table of iptables as a set of rules wants it. */
export interface Table {
  readonly name: TableName;
  readonly jumps: readonly Jump[];
  readonly chains: readonly Chain[];
}

/** In the order in which they are restored: a query's zone must be right before the first query is redirected. */
export const TABLES = ['raw', 'nat'] as const;
export type TableName = (typeof TABLES)[number];

/** The rule of one of the kernel's own chains that leads into one of ours. */
export interface Jump {
  readonly from: 'PREROUTING' | 'OUTPUT';
  /** What it is for, such as `-p tcp`. */
  readonly match: string;
  readonly to: string;
}

/** A chain of ours. Its rules are tried in order, the first that decides wins. */
export interface Chain {
  readonly name: string;
  readonly rules: readonly string[];
}

/** All our chains begin with this, and nobody else's do: so they are found again, and removed. */
export const CHAIN_PREFIX = 'MELTEMI_';

/** The first packet of a TCP connection. */
export const NEW_TCP = '-p tcp -m tcp --tcp-flags FIN,SYN,RST,ACK SYN';

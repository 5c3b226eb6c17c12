import { BlockList } from 'node:net';

/** How many clusters can run on one machine at the same time. */
export const SLOTS = 64;

/** The addresses of a cluster. Clusters in different slots share none, so that several can run on one machine. */
export interface Addresses {
  /** The interface of this machine that leads to the node. */
  readonly link: string;
  /** This machine, as the node and its pods see it. */
  readonly host: string;
  /** The node, as this machine sees it. */
  readonly node: string;
  readonly pods: string;
  readonly services: string;
  /** Of the cluster's DNS service. */
  readonly dns: string;
}

/** The addresses of the cluster in a slot, from 0. */
export function addressesOf(slot: number): Addresses {
  return {
    link: `meltemi-node${slot}`,
    host: `10.99.${slot}.1`,
    node: `10.99.${slot}.2`,
    pods: `10.244.${slot}.0/24`,
    services: `10.96.${slot}.0/24`,
    dns: `10.96.${slot}.10`,
  };
}

/**
 * Whether a machine already has a way to some of these addresses, and would lose it.
 * @param routes destinations of the machine's routes: `10.0.0.0/8`, `10.1.2.3`, `default`
 */
export function isTaken(addresses: Addresses, routes: readonly string[]): boolean {
  const [known, own] = [new BlockList(), new BlockList()];
  const starts = routes.filter((route) => /^\d/.test(route)).map((route) => addSubnet(known, route));
  const ownStarts = [`${addresses.node}/24`, addresses.pods, addresses.services].map((subnet) =>
    addSubnet(own, subnet),
  );
  // Two subnets overlap exactly where one holds the first address of the other.
  return starts.some((start) => own.check(start)) || ownStarts.some((start) => known.check(start));
}

function addSubnet(list: BlockList, subnet: string): string {
  const [start = '', prefix = '32'] = subnet.split('/');
  list.addSubnet(start, Number(prefix));
  return start;
}

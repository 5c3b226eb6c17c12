import type { Lifetime } from '../../lifetime.ts';
import { runProcess } from '../../process.ts';
import { type Addresses, addressesOf, isTaken, SLOTS } from './addresses.ts';
import type { NodeNamespaces } from './node-namespaces.ts';

/** All address ranges for clusters are in use, by other clusters or by the machine's own network. */
export class NoFreeAddresses extends Error {
  override readonly name = 'NoFreeAddresses';
}

/**
 * Connects the node with this machine, over addresses that are not used here. The connection goes with the node.
 * @throws NoFreeAddresses
 */
export async function linkNode(lifetime: Lifetime, node: NodeNamespaces): Promise<Addresses> {
  const routes = await routesHere(lifetime);
  for (let slot = 0; slot < SLOTS; slot += 1) {
    const addresses = addressesOf(slot);
    if (isTaken(addresses, routes) || !(await claim(lifetime, node, addresses))) continue;
    await configure(lifetime, node, addresses);
    return addresses;
  }
  throw new NoFreeAddresses(
    'no addresses are left for a cluster in 10.99.0.0/18, 10.244.0.0/18 and 10.96.0.0/18: are clusters left running here (ip link | grep meltemi-node), or is there a route to all of 10.0.0.0/8?',
  );
}

async function routesHere(lifetime: Lifetime): Promise<readonly string[]> {
  const { stdout } = await runProcess(lifetime, 'ip', ['-json', '-4', 'route', 'show', 'table', 'main']);
  const routes: readonly { readonly dst: string }[] = JSON.parse(stdout);
  return routes.map(({ dst }) => dst);
}

/** The name of the interface is the claim: the kernel gives it to one only. */
async function claim(lifetime: Lifetime, node: NodeNamespaces, { link }: Addresses): Promise<boolean> {
  const { end, stderr } = await runProcess(lifetime, 'ip', [
    ...['link', 'add', link, 'type', 'veth', 'peer', 'name', 'eth0', 'netns', `${node.pid}`],
  ]);
  if (end.kind === 'exited' && end.status === 0) return true;
  if (stderr.includes('File exists')) return false;
  throw new Error(`ip could not make ${link}: ${stderr}`);
}

async function configure(lifetime: Lifetime, node: NodeNamespaces, addresses: Addresses): Promise<void> {
  const { link, host, node: own, pods, services } = addresses;
  const inside = `ip address add ${own}/24 dev eth0
ip link set eth0 up
ip route add default via ${host}`;
  const outside = `ip address add ${host}/24 dev ${link}
ip link set ${link} up
ip route add ${pods} via ${own}
ip route add ${services} via ${own}`;
  await node.run('sh', '-ec', inside);
  const { end, stderr } = await runProcess(lifetime, 'sh', ['-ec', outside]);
  if (end.kind !== 'exited' || end.status !== 0) throw new Error(`${link} could not be set up: ${stderr}`);
}

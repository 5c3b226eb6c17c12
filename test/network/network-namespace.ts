import { existsSync } from 'node:fs';
import { atEnd, type Lifetime } from '../lifetime.ts';
import { type ProcessOptions, runProcess, startProcess, type TestProcess } from '../process.ts';

const PREFIX = 'meltemi-test';
const INTERFACE = 'eth0';

let made = 0;

/** A network of its own, as a machine or a pod has one. It is removed when the lifetime is over. */
export class NetworkNamespace {
  readonly name: string;
  readonly #lifetime: Lifetime;

  constructor(lifetime: Lifetime, name: string) {
    this.name = name;
    this.#lifetime = lifetime;
  }

  /** Starts a program in it. */
  start(command: string, args: readonly string[], options?: ProcessOptions): Promise<TestProcess> {
    return startProcess(this.#lifetime, 'ip', ['netns', 'exec', this.name, command, ...args], options);
  }

  /** Runs a program in it to its end; its output. Throws where it fails. */
  run(command: string, ...args: readonly string[]): Promise<string> {
    return run(this.#lifetime, 'ip', 'netns', 'exec', this.name, command, ...args);
  }
}

/** Several networks with a switch between them. Nothing of the world outside can be reached from them. */
export class TestNetwork {
  readonly #lifetime: Lifetime;
  readonly #exchange: NetworkNamespace;

  constructor(lifetime: Lifetime, exchange: NetworkNamespace) {
    this.#lifetime = lifetime;
    this.#exchange = exchange;
  }

  /**
   * A machine on the switch.
   * @param addresses of its interface, with their prefixes: `10.77.0.1/16`, `fd77::1/64`. What it has no route for goes to
   * the switch, so that connections to virtual addresses can be tried.
   */
  async machine(role: string, ...addresses: readonly string[]): Promise<NetworkNamespace> {
    const machine = await makeNamespace(this.#lifetime, role);
    const port = `port${made}`;
    await run(
      this.#lifetime,
      ...['ip', 'link', 'add', port, 'netns', this.#exchange.name, 'type', 'veth'],
      ...['peer', 'name', INTERFACE, 'netns', machine.name],
    );
    await this.#exchange.run('ip', 'link', 'set', port, 'master', 'bridge', 'up');
    for (const address of addresses) {
      // No duplicate address detection: it takes a second, and there are no duplicates.
      const noDetection = address.includes(':') ? ['nodad'] : [];
      await machine.run('ip', 'address', 'add', address, 'dev', INTERFACE, ...noDetection);
    }
    await machine.run('ip', 'link', 'set', INTERFACE, 'up');
    for (const family of new Set(addresses.map((address) => (address.includes(':') ? '-6' : '-4')))) {
      await machine.run('ip', family, 'route', 'add', 'default', 'dev', INTERFACE);
    }
    return machine;
  }
}

/** Makes a network that goes away with the lifetime. */
export async function testNetwork(lifetime: Lifetime): Promise<TestNetwork> {
  await removeAbandoned(lifetime);
  const exchange = await makeNamespace(lifetime, 'switch');
  await exchange.run('ip', 'link', 'add', 'bridge', 'type', 'bridge');
  await exchange.run('ip', 'link', 'set', 'bridge', 'up');
  return new TestNetwork(lifetime, exchange);
}

async function makeNamespace(lifetime: Lifetime, role: string): Promise<NetworkNamespace> {
  made += 1;
  const name = `${PREFIX}-${process.pid}-${made}-${role}`;
  await run(lifetime, 'ip', 'netns', 'add', name);
  atEnd(lifetime, () => removeNamespace(lifetime, name));
  const namespace = new NetworkNamespace(lifetime, name);
  await namespace.run('ip', 'link', 'set', 'lo', 'up');
  return namespace;
}

/** What test processes left that were killed, and could not clean up. */
async function removeAbandoned(lifetime: Lifetime): Promise<void> {
  const names = (await run(lifetime, 'ip', 'netns', 'list'))
    .split('\n')
    .map((line) => line.split(' ')[0] ?? '');
  for (const name of names) {
    const owner = new RegExp(`^${PREFIX}-(\\d+)-`).exec(name)?.[1];
    if (owner !== undefined && !existsSync(`/proc/${owner}`)) await removeNamespace(lifetime, name);
  }
}

/** Programs that were started to outlive their parents, as Envoys are, end with it: nobody could reach them any more. */
async function removeNamespace(lifetime: Lifetime, name: string): Promise<void> {
  const pids = (await run(lifetime, 'ip', 'netns', 'pids', name)).split('\n').filter((pid) => pid !== '');
  if (pids.length > 0) await runProcess(lifetime, 'kill', ['-KILL', ...pids]);
  await run(lifetime, 'ip', 'netns', 'delete', name);
}

async function run(lifetime: Lifetime, command: string, ...args: readonly string[]): Promise<string> {
  const { end, stdout, stderr } = await runProcess(lifetime, command, args);
  if (end.kind === 'exited' && end.status === 0) return stdout;
  throw new Error(`${command} ${args.join(' ')} failed: ${stderr}`);
}

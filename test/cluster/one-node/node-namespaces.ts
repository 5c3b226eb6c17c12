import { existsSync } from 'node:fs';
import { readdir, readFile, rmdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { atEnd, type Lifetime } from '../../lifetime.ts';
import { type ProcessOptions, runProcess, startProcess, type TestProcess } from '../../process.ts';
import { waitFor } from '../../wait-for.ts';

const MAKE_NODE = fileURLToPath(new URL('make-node.sh', import.meta.url));
const ENTER_NODE = fileURLToPath(new URL('enter-node.sh', import.meta.url));
const CGROUPS = '/sys/fs/cgroup';
const PREFIX = 'meltemi-test';

let made = 0;

/** What a node sees of this machine: processes, files, network and cgroups of its own. */
export class NodeNamespaces {
  /** Of its process 1, as this machine sees it: all others end with it. */
  readonly pid: number;
  readonly #name: string;
  readonly #maker: TestProcess;
  readonly #lifetime: Lifetime;

  constructor(lifetime: Lifetime, name: string, pid: number, maker: TestProcess) {
    this.#lifetime = lifetime;
    this.#name = name;
    this.#maker = maker;
    this.pid = pid;
  }

  /** Starts a program on the node. It ends with the node. */
  start(program: string, args: readonly string[], options?: ProcessOptions): Promise<TestProcess> {
    return startProcess(this.#lifetime, ENTER_NODE, [this.#name, `${this.pid}`, program, ...args], options);
  }

  /** Runs a program on the node to its end; its output. Throws where it fails. */
  async run(program: string, ...args: readonly string[]): Promise<string> {
    const command = [this.#name, `${this.pid}`, program, ...args];
    const { end, stdout, stderr } = await runProcess(this.#lifetime, ENTER_NODE, command);
    if (end.kind === 'exited' && end.status === 0) return stdout;
    throw new Error(`${program} ${args.join(' ')} failed on the node: ${stdout}${stderr}`);
  }

  /** Ends every process of the node at once, and waits until they are gone. */
  async end(): Promise<void> {
    // Its parent waits for process 1, so until the parent has ended the id is nobody else's.
    if (this.#maker.end === undefined) process.kill(this.pid, 'SIGKILL');
    await this.#maker.ended;
  }
}

/** Makes a node's namespaces, with its files in `directory`. They go with the lifetime, or with this process. */
export async function makeNodeNamespaces(lifetime: Lifetime, directory: string): Promise<NodeNamespaces> {
  await removeAbandonedCgroups();
  made += 1;
  const name = `${PREFIX}-${process.pid}-${made}`;
  atEnd(lifetime, () => removeCgroups(name));
  const maker = await startProcess(lifetime, MAKE_NODE, [name, directory]);
  await maker.waitForOutput('the node is made');
  const children = await readFile(`/proc/${maker.pid}/task/${maker.pid}/children`, 'utf8');
  return new NodeNamespaces(lifetime, name, Number(children.trim()), maker);
}

/** What test processes left that were killed, and could not clean up. */
async function removeAbandonedCgroups(): Promise<void> {
  const names = await Promise.all((await hierarchies()).map((path) => readdir(path)));
  for (const name of new Set(names.flat())) {
    const owner = new RegExp(`^${PREFIX}-(\\d+)-\\d+$`).exec(name)?.[1];
    if (owner !== undefined && !existsSync(`/proc/${owner}`)) await removeCgroups(name);
  }
}

async function removeCgroups(name: string): Promise<void> {
  for (const hierarchy of await hierarchies()) {
    const path = join(hierarchy, name);
    if (!existsSync(path)) continue;
    // The kernel takes a moment to see that the last process of a group is gone.
    await waitFor(() => removeCgroup(path).then(() => true), { describe: `${path} to be empty` });
  }
}

async function removeCgroup(path: string): Promise<void> {
  const entries = await readdir(path, { withFileTypes: true });
  for (const entry of entries) if (entry.isDirectory()) await removeCgroup(join(path, entry.name));
  await rmdir(path);
}

async function hierarchies(): Promise<readonly string[]> {
  const entries = await readdir(CGROUPS, { withFileTypes: true });
  return entries.filter((entry) => entry.isDirectory()).map(({ name }) => join(CGROUPS, name));
}

import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Lifetime } from '../../lifetime.ts';
import { type ProcessOptions, runProcess, startProcess, type TestProcess } from '../../process.ts';
import type { NodePlace } from './node-place.ts';

const MAKE_NODE = fileURLToPath(new URL('make-node.sh', import.meta.url));
const ENTER_NODE = fileURLToPath(new URL('enter-node.sh', import.meta.url));

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

/** Makes a node's namespaces. They go with the lifetime, or with this process. */
export async function makeNodeNamespaces(
  lifetime: Lifetime,
  { name, directory }: NodePlace,
): Promise<NodeNamespaces> {
  const maker = await startProcess(lifetime, MAKE_NODE, [name, directory]);
  await maker.waitForOutput('the node is made');
  const children = await readFile(`/proc/${maker.pid}/task/${maker.pid}/children`, 'utf8');
  return new NodeNamespaces(lifetime, name, Number(children.trim()), maker);
}

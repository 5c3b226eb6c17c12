import { describeEnd, type TestProcess } from '../../process.ts';
import { type WaitOptions, waitFor } from '../../wait-for.ts';
import type { NodeNamespaces } from './node-namespaces.ts';

/** Enough of a log to see why a program has ended. */
const TAIL_LINES = 25;

/** A component of the cluster has ended, which none does by itself; with the end of its log. */
export class ComponentEnded extends Error {
  override readonly name = 'ComponentEnded';
  readonly component: string;

  constructor(component: string, report: string) {
    super(report);
    this.component = component;
  }
}

/** The programs that run on a node: etcd, the kubelet and the others. */
export class NodeComponents {
  readonly #node: Pick<NodeNamespaces, 'start'>;
  readonly #running = new Map<string, TestProcess>();

  constructor(node: Pick<NodeNamespaces, 'start'>) {
    this.#node = node;
  }

  async start(component: string, program: string, args: readonly string[]): Promise<void> {
    this.#running.set(component, await this.#node.start(program, args));
  }

  /**
   * Waits until a condition is met; not when a component has ended before.
   * @throws ComponentEnded, or WaitTimeoutError with the ends of all logs
   */
  async waitFor(condition: () => boolean | Promise<boolean>, options: WaitOptions): Promise<void> {
    let isMet = false;
    const check = async () => {
      isMet = await condition();
      return isMet || this.#ended() !== undefined;
    };
    try {
      await waitFor(check, { interval: 50, timeout: 90_000, ...options });
    } catch (error) {
      throw new Error(`the cluster did not start: ${String(error)}\n${this.#tails()}`, { cause: error });
    }
    if (!isMet) this.throwIfEnded();
  }

  /** @throws ComponentEnded */
  throwIfEnded(): void {
    const component = this.#ended();
    if (component !== undefined) throw new ComponentEnded(component, this.remark().trim());
  }

  /** What there is to say where something has failed: which components have ended, and their last words. */
  remark(): string {
    const ended = [...this.#running].filter(([, { end }]) => end !== undefined);
    return ended.map(([component, running]) => `\n${describe(component, running)}`).join('');
  }

  /** Everything that a component has said. */
  log(component: string): string {
    return this.#running.get(component)?.output ?? '';
  }

  #ended(): string | undefined {
    return [...this.#running].find(([, { end }]) => end !== undefined)?.[0];
  }

  #tails(): string {
    return [...this.#running].map(([component, running]) => describe(component, running)).join('\n');
  }
}

function describe(component: string, { end, output }: TestProcess): string {
  const how = end === undefined ? 'runs' : describeEnd(end);
  return `${component} ${how}; the end of its log:\n${output.trimEnd().split('\n').slice(-TAIL_LINES).join('\n')}`;
}

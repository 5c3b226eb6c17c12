import type { Lifetime } from '../lifetime.ts';
import { type ProcessOptions, runProcess, startProcess } from '../process.ts';

/** A pod, or what stands for one: `deployment/page`, `job/done`. */
export interface PodTarget {
  readonly namespace: string;
  readonly name: string;
  /** The pod's only one, or the one that its annotation names, unless told. */
  readonly container?: string;
}

/** Without an answer from a server that has ended, kubectl would wait for ever. */
const REQUEST_TIMEOUT = '120s';

/** kubectl ended with another status than 0. */
export class KubectlError extends Error {
  override readonly name = 'KubectlError';
  readonly args: readonly string[];
  readonly stderr: string;

  constructor(args: readonly string[], stderr: string, remark: string) {
    super(`kubectl ${args.join(' ')}: ${stderr.trim()}${remark}`);
    this.args = args;
    this.stderr = stderr;
  }
}

export interface KubectlOptions {
  readonly program: string;
  readonly kubeConfigPath: string;
  /** Where it keeps what it has learned of the server. */
  readonly cacheDirectory: string;
  /** What there is to say about the cluster when a command fails. */
  readonly remark: () => string;
}

/** kubectl as the administrator of one cluster. */
export class Kubectl {
  readonly #lifetime: Lifetime;
  readonly #options: KubectlOptions;

  constructor(lifetime: Lifetime, options: KubectlOptions) {
    this.#lifetime = lifetime;
    this.#options = options;
  }

  async run(args: readonly string[], options: ProcessOptions = {}): Promise<string> {
    const { program, remark } = this.#options;
    const { end, stdout, stderr } = await runProcess(this.#lifetime, program, this.#arguments(args), options);
    if (end.kind === 'exited' && end.status === 0) return stdout;
    throw new KubectlError(args, stderr, remark());
  }

  apply(objects: string | readonly object[]): Promise<string> {
    const list = { apiVersion: 'v1', kind: 'List', items: objects };
    const input = typeof objects === 'string' ? objects : JSON.stringify(list);
    return this.run(['apply', '--server-side', '-f', '-'], { input });
  }

  logs(target: PodTarget): Promise<string> {
    return this.run(['logs', ...targetArguments(target)]);
  }

  exec(target: PodTarget, command: readonly string[]): Promise<string> {
    return this.run(['exec', ...targetArguments(target), '--', ...command]);
  }

  async forward(lifetime: Lifetime, { namespace, name }: PodTarget, port: number): Promise<string> {
    const args = this.#arguments(['port-forward', '--namespace', namespace, name, `:${port}`]);
    const forwarder = await startProcess(lifetime, this.#options.program, args);
    const announced = /Forwarding from (127\.0\.0\.1:\d+)/;
    await forwarder.waitForOutput(announced, 30_000);
    return `http://${announced.exec(forwarder.output)?.[1]}`;
  }

  #arguments(args: readonly string[]): readonly string[] {
    const { kubeConfigPath, cacheDirectory } = this.#options;
    const common = [`--kubeconfig=${kubeConfigPath}`, `--cache-dir=${cacheDirectory}`];
    // Logs, exec and port-forward keep their one request for as long as they need it.
    const isLong = /^(logs|exec|port-forward|wait|rollout|attach|get)$/.test(args[0] ?? '');
    return isLong ? [...common, ...args] : [...common, `--request-timeout=${REQUEST_TIMEOUT}`, ...args];
  }
}

function targetArguments({ namespace, name, container }: PodTarget): readonly string[] {
  return ['--namespace', namespace, name, ...(container === undefined ? [] : ['--container', container])];
}

import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { atEnd, type Lifetime } from '../lifetime.ts';
import type { AgentReply, AgentRequest, HttpAnswer, SeenRequest } from './agent-protocol.ts';
import type { NetworkNamespace } from './network-namespace.ts';

const PROGRAM = fileURLToPath(new URL('agent-program.ts', import.meta.url));

/** A user of a machine who listens and calls. */
export class Agent {
  readonly #child: ChildProcess;
  readonly #waiting: ((reply: AgentReply) => void)[] = [];

  constructor(child: ChildProcess) {
    this.#child = child;
    if (child.stdout !== null) {
      createInterface({ input: child.stdout }).on('line', (line) =>
        this.#waiting.shift()?.(JSON.parse(line)),
      );
    }
    child.once('close', () => {
      for (const resolve of this.#waiting.splice(0)) resolve({ ok: false, error: 'AGENT_GONE' });
    });
  }

  async listen(protocol: 'tcp' | 'udp' | 'http', host: string, ...ports: readonly number[]): Promise<void> {
    for (const port of ports) await this.#get({ act: 'listen', protocol, host, port });
  }

  /** The port that took a TCP call to `host` and `port`, or why none did: `ECONNREFUSED`. */
  async call(host: string, port: number, from?: string): Promise<number | string> {
    return takerOf(await this.#ask({ act: 'call', host, port, ...(from !== undefined && { from }) }));
  }

  /** The same for a datagram; `NO_ANSWER` where none came. */
  async query(host: string, port: number, fromPort?: number): Promise<number | string> {
    return takerOf(
      await this.#ask({ act: 'query', host, port, ...(fromPort !== undefined && { fromPort }) }),
    );
  }

  /** Opens a connection that stays; which port took it. */
  async open(host: string, port: number): Promise<number | string> {
    return takerOf(await this.#ask({ act: 'open', host, port }));
  }

  /** What comes back on the connection that is open. */
  async say(words: string): Promise<string> {
    return String(await this.#get({ act: 'say', words }));
  }

  async get(url: string, headers: Readonly<Record<string, string>> = {}): Promise<HttpAnswer> {
    return httpAnswer(await this.#get({ act: 'get', url, headers }));
  }

  async #get(request: AgentRequest): Promise<unknown> {
    const reply = await this.#ask(request);
    if (!reply.ok) throw new Error(`${JSON.stringify(request)}: ${reply.error}`);
    return reply.value;
  }

  #ask(request: AgentRequest): Promise<AgentReply> {
    return new Promise((resolve) => {
      this.#waiting.push(resolve);
      this.#child.stdin?.write(`${JSON.stringify(request)}\n`);
    });
  }
}

/** Starts an agent as a user of the machine. It ends with the lifetime, and with this process, whose pipe it reads. */
export async function startAgent(lifetime: Lifetime, machine: NetworkNamespace, uid: number): Promise<Agent> {
  const child = spawn('ip', ['netns', 'exec', machine.name, process.execPath, PROGRAM, String(uid)], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const ended = new Promise((resolve) => child.once('close', resolve));
  atEnd(lifetime, () => {
    child.stdin?.end();
    return ended;
  });
  return new Agent(child);
}

/** Reads what an HTTP listener of an agent saw. */
export function seenRequest({ body }: HttpAnswer): SeenRequest {
  const seen: SeenRequest = JSON.parse(body);
  return seen;
}

function takerOf(reply: AgentReply): number | string {
  if (!reply.ok) return reply.error;
  const taken = reply.value;
  if (typeof taken !== 'object' || taken === null || !('takenBy' in taken)) return JSON.stringify(taken);
  return Number(taken.takenBy);
}

function httpAnswer(value: unknown): HttpAnswer {
  if (typeof value !== 'object' || value === null || !('status' in value) || !('body' in value)) {
    throw new Error(`no HTTP answer: ${JSON.stringify(value)}`);
  }
  return { status: Number(value.status), body: String(value.body) };
}

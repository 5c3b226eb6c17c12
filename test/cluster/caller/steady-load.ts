import { Agent, request } from 'node:http';

/** What a caller is asked to do. */
export interface LoadOrder {
  /** `http://reviews:9080/reviews/0`. */
  readonly url: string;
  /** Requests a second. */
  readonly rate: number;
}

/** How the calls went. */
export interface LoadReport {
  readonly sent: number;
  /** Ended with an answer of 2xx. */
  readonly succeeded: number;
  readonly failed: number;
  /** How many answers each instance gave, by its header or body's `instance`; empty where they do not say. */
  readonly byInstance: Readonly<Record<string, number>>;
  /** The first failures, in words, each with when it was. */
  readonly failures: readonly string[];
}

/** Failures that are told in words; the rest is counted. */
const MAX_FAILURES = 50;

/** Calls that get no answer for this long have failed, in milliseconds. */
const PATIENCE_MS = 15_000;

/** Calls one URL steadily, over kept connections as applications do, whether or not earlier calls have ended. */
export class SteadyLoad {
  readonly #order: LoadOrder;
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 64 });
  readonly #timer: NodeJS.Timeout;
  readonly #byInstance = new Map<string, number>();
  readonly #failures: string[] = [];
  #sent = 0;
  #succeeded = 0;
  #failed = 0;

  constructor(order: LoadOrder) {
    this.#order = order;
    this.#timer = setInterval(() => this.#call(), 1_000 / order.rate);
  }

  get report(): LoadReport {
    return {
      sent: this.#sent,
      succeeded: this.#succeeded,
      failed: this.#failed,
      byInstance: Object.fromEntries(this.#byInstance),
      failures: this.#failures,
    };
  }

  /** Sends no more, and resolves when every call has ended. */
  async stop(): Promise<LoadReport> {
    clearInterval(this.#timer);
    while (this.#succeeded + this.#failed < this.#sent) {
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    this.#agent.destroy();
    return this.report;
  }

  #call(): void {
    this.#sent += 1;
    const began = new Date().toISOString();
    let isOver = false;
    const fail = (why: string) => {
      if (isOver) return;
      isOver = true;
      this.#failed += 1;
      if (this.#failures.length < MAX_FAILURES) this.#failures.push(`${began} ${why}`);
    };
    const call = request(this.#order.url, { agent: this.#agent, timeout: PATIENCE_MS }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('error', (error) => fail(String(error)));
      response.on('end', () => {
        const body = Buffer.concat(parts).toString();
        if (response.statusCode !== undefined && response.statusCode < 300) {
          if (isOver) return;
          isOver = true;
          this.#succeed(body);
        } else fail(`${response.statusCode} ${body.slice(0, 200)}`);
      });
    });
    call.on('timeout', () => call.destroy(new Error('no answer in time')));
    call.on('error', (error) => fail(String(error)));
    call.end();
  }

  #succeed(body: string): void {
    this.#succeeded += 1;
    const [, instance] = /"instance":\s*"([^"]{1,100})"/.exec(body) ?? [];
    if (instance !== undefined) this.#byInstance.set(instance, (this.#byInstance.get(instance) ?? 0) + 1);
  }
}

import type { ClientRequest, IncomingMessage } from 'node:http';
import { Agent, request } from 'node:https';
import { setTimeout as delay } from 'node:timers/promises';
import { entryKey, ReplicaReport } from '../../reconcilers/status/replicas/replica-report.ts';
import { backoffPause } from '../kubernetes/backoff.ts';
import { readLines } from '../kubernetes/informer/json-lines.ts';
import type { Log } from '../kubernetes/log.ts';
import { checkReplica, type ReplicaIdentitySource, secureContext } from './replica-identity.ts';
import { LONGEST_LINE, REPORT_PATH, readLine } from './report-lines.ts';
import { HEARTBEAT_MS } from './report-stream.ts';

export interface ReportReaderOptions {
  /** The name of the other replica's pod. */
  readonly replica: string;
  readonly host: string;
  readonly port: number;
  readonly identity: ReplicaIdentitySource;
  readonly principal: string;
  readonly log: Log;
  /** Called when its report is complete, each time it has connected, and when the connection has ended. */
  readonly changed: () => void;
}

/** A replica that says nothing for this long is taken for gone, in milliseconds. */
const SILENT_MS = 3 * HEARTBEAT_MS;

const BACKOFF = { firstMs: 100, longestMs: 5_000 };

/** The other side answered with something else than its report. */
class NoReport extends Error {
  override readonly name = 'NoReport';
}

/** Reads the report of another replica, over and over: what was read stays until the next connection has told everything anew. */
export class ReportReader {
  readonly report = new ReplicaReport();
  readonly #options: ReportReaderOptions;
  #isHeard = false;
  #isConnected = false;

  constructor(options: ReportReaderOptions) {
    this.#options = options;
  }

  /** True once the replica has said everything. */
  get isHeard(): boolean {
    return this.#isHeard;
  }

  /** True while the report is current. */
  get isConnected(): boolean {
    return this.#isConnected;
  }

  /** Reads until the signal fires. */
  async run(signal: AbortSignal): Promise<void> {
    const { replica, log, changed } = this.#options;
    let failures = 0;
    while (!signal.aborted) {
      try {
        await this.#readOnce(signal);
        log.debug({ replica }, 'a replica has ended its report');
        failures = 0;
      } catch (error) {
        if (signal.aborted) return;
        // A stream that was up and broke is tried again as soon as one that never was.
        failures = this.#isConnected ? 1 : failures + 1;
        const fields = { err: error, replica, failures };
        if (failures === 5) log.warn(fields, 'a replica cannot be heard; trying again');
        else log.debug(fields, 'a replica cannot be heard; trying again');
      }
      this.#isConnected = false;
      changed();
      await delay(backoffPause(BACKOFF, Math.max(failures, 1)), undefined, { signal }).catch(() => undefined);
    }
  }

  async #readOnce(signal: AbortSignal): Promise<void> {
    const { host, port, identity, principal } = this.#options;
    const agent = new Agent({ keepAlive: false, maxCachedSessions: 0 });
    const sent = request({
      ...secureContext(identity.current()),
      host,
      port,
      agent,
      path: REPORT_PATH,
      method: 'GET',
      // An address has no name to be asked for; who is there is checked by its SPIFFE id.
      servername: '',
      checkServerIdentity: (_host, certificate) => checkReplica(certificate, principal),
      timeout: SILENT_MS,
      signal,
    });
    sent.on('timeout', () => sent.destroy(new NoReport('the replica is silent')));
    try {
      const response = await answerTo(sent);
      if (response.statusCode !== 200) throw new NoReport(`answered with status ${response.statusCode}`);
      await this.#readLines(response);
    } finally {
      sent.on('error', () => undefined);
      sent.destroy();
      agent.destroy();
    }
  }

  async #readLines(response: AsyncIterable<Buffer>): Promise<void> {
    const outdated = new Set(this.report.keys());
    let isComplete = false;
    for await (const lines of readLines(response, LONGEST_LINE)) {
      for (const text of lines) {
        const line = readLine(text);
        if (line === undefined) throw new NoReport('a line is no part of a report');
        for (const entry of line.set) {
          outdated.delete(entryKey(entry));
          this.report.put(entry);
        }
        for (const key of line.gone) this.report.remove(key);
        if (!line.isComplete || isComplete) continue;
        isComplete = true;
        for (const key of outdated) this.report.remove(key);
        this.#complete();
      }
    }
  }

  #complete(): void {
    this.#isHeard = true;
    this.#isConnected = true;
    this.#options.changed();
  }
}

function answerTo(sent: ClientRequest): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    sent.on('response', resolve);
    sent.on('error', reject);
    sent.end();
  });
}

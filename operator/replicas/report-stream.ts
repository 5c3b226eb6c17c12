import type { Writable } from 'node:stream';
import type { ReplicaReport } from '../../reconcilers/status/replicas/replica-report.ts';
import type { Clock } from '../kubernetes/clock.ts';
import { ENTRIES_IN_LINE, writeLine } from './report-lines.ts';

/** Changes that come within this time go out together, in milliseconds. */
const GATHER_MS = 25;

/** A line goes out this often at least, in milliseconds: who hears nothing for long takes the replica for gone. */
export const HEARTBEAT_MS = 5_000;

/** A reader that takes nothing for this long is cut, in milliseconds. */
const STALLED_MS = 20_000;

/**
 * Writes a report to one other replica: first everything, then what changes. What a slow reader has not been told is kept as names
 * only: it gets the last state of each, and costs no more than that.
 */
export class ReportStream {
  readonly #report: ReplicaReport;
  readonly #output: Writable;
  readonly #clock: Clock;
  readonly #untold: Set<string>;
  readonly #unfollow: () => void;
  #isComplete = false;
  #isBlocked = false;
  #cancelFlush: (() => void) | undefined;
  #cancelTimer: () => void = () => undefined;

  constructor(report: ReplicaReport, output: Writable, clock: Clock) {
    this.#report = report;
    this.#output = output;
    this.#clock = clock;
    this.#untold = new Set(report.keys());
    this.#unfollow = report.follow((key) => {
      this.#untold.add(key);
      this.#schedule();
    });
    output.on('drain', () => {
      this.#isBlocked = false;
      this.#beat();
      this.#flush();
    });
    this.#beat();
    this.#flush();
  }

  end(): void {
    this.#unfollow();
    this.#cancelFlush?.();
    this.#cancelTimer();
  }

  #schedule(): void {
    this.#cancelFlush ??= this.#clock.after(GATHER_MS, () => {
      this.#cancelFlush = undefined;
      this.#flush();
    });
  }

  #flush(): void {
    while (!this.#isBlocked && this.#untold.size > 0) this.#write(this.#nextLine());
    if (this.#isBlocked || this.#isComplete) return;
    this.#isComplete = true;
    this.#write(writeLine({ set: [], gone: [], isComplete: true }));
  }

  #nextLine(): string {
    const keys: string[] = [];
    for (const key of this.#untold) {
      if (keys.length === ENTRIES_IN_LINE) break;
      this.#untold.delete(key);
      keys.push(key);
    }
    const set = keys.flatMap((key) => this.#report.get(key) ?? []);
    const gone = keys.filter((key) => this.#report.get(key) === undefined);
    return writeLine({ set, gone, isComplete: false });
  }

  #write(line: string): void {
    this.#isBlocked = !this.#output.write(line);
  }

  /** Says that it is still there; or, where the reader has taken nothing since the last time, gives it up. */
  #beat(): void {
    this.#cancelTimer();
    this.#cancelTimer = this.#clock.after(this.#isBlocked ? STALLED_MS : HEARTBEAT_MS, () => {
      if (this.#isBlocked) {
        this.#output.destroy(new Error('the reader takes nothing'));
        return;
      }
      this.#write(writeLine({ set: [], gone: [], isComplete: false }));
      this.#beat();
    });
  }
}

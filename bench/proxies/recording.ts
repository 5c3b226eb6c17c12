import { clockMs } from '../process/usage.ts';
import type { ScannedResponse } from './response-scan.ts';

/** A kind of resource that is waited for. */
export interface Awaited {
  readonly type: string;
  /** A part of the name. */
  readonly name: string;
}

interface Arrival {
  readonly proxy: number;
  readonly at: number;
  readonly response: ScannedResponse;
}

interface RecordedResource {
  type: string;
  name: string;
  bytes: number;
}

/** What the proxies of this process have been sent since the recording was started. */
export class Recording {
  #running = false;
  #arrivals: Arrival[] = [];
  #bytes = 0;
  #waiting: (() => void) | undefined;

  start(): void {
    this.#running = true;
    this.#arrivals = [];
    this.#bytes = 0;
  }

  note(proxy: number, response: ScannedResponse, bytes: number): void {
    if (!this.#running) return;
    this.#arrivals.push({ proxy, at: clockMs(), response });
    this.#bytes += bytes;
    this.#waiting?.();
  }

  /** Waits until each of the proxies, numbered from 0, has got such a resource; gives the moments (`clockMs`). */
  arrivals(awaited: Awaited, proxies: number): Promise<number[]> {
    const firsts = new Map<number, number>();
    const matches = new Map<ScannedResponse, boolean>();
    let looked = 0;
    const look = () => {
      for (; looked < this.#arrivals.length; looked++) {
        const arrival = this.#arrivals[looked];
        if (arrival === undefined || firsts.has(arrival.proxy)) continue;
        const isAwaited = matches.get(arrival.response) ?? holds(arrival.response, awaited);
        matches.set(arrival.response, isAwaited);
        if (isAwaited) firsts.set(arrival.proxy, arrival.at);
      }
      return firsts.size === proxies;
    };
    return new Promise((resolve) => {
      this.#waiting = () => {
        if (!look()) return;
        this.#waiting = undefined;
        resolve([...firsts.values()]);
      };
      this.#waiting();
    });
  }

  summary(): { bytes: number; responses: number; resources: RecordedResource[] } {
    const resources = new Map<string, RecordedResource>();
    for (const response of new Set(this.#arrivals.map((arrival) => arrival.response))) {
      const { type } = response;
      for (const { name, bytes } of response.resources)
        resources.set(`${type} ${name}`, { type, name, bytes });
    }
    return { bytes: this.#bytes, responses: this.#arrivals.length, resources: [...resources.values()] };
  }
}

function holds({ type, resources }: ScannedResponse, awaited: Awaited): boolean {
  return type === awaited.type && resources.some(({ name }) => name.includes(awaited.name));
}

import { isDeepStrictEqual } from 'node:util';
import { isConflict, isNotFound } from '../connection/api-errors.ts';
import type { ResourceClient } from '../resources/resource-client.ts';
import { nameText, type ObjectName, type ResourceType } from '../resources/resource-type.ts';
import { StatusMetrics, type StatusResult } from './status-metrics.ts';

/** The status of an object as it was last seen. */
export interface SeenStatus extends ObjectName {
  readonly uid: string;
  readonly resourceVersion: string;
  readonly status: unknown;
}

/**
 * Writes the status of objects of a kind, through the status subresource and as the owner of our fields of it only. A status that says
 * already what it should is not written. Those who do write see their own writes at once, and not only when an informer brings them
 * back: a condition that has just changed keeps its time.
 */
export class StatusWriter {
  readonly #client: Pick<ResourceClient, 'apply'>;
  readonly #type: ResourceType;
  readonly #metrics: StatusMetrics;
  /** What we wrote that no informer may have brought back yet, by name. */
  readonly #written = new Map<string, SeenStatus>();

  constructor(client: Pick<ResourceClient, 'apply'>, type: ResourceType, metrics = new StatusMetrics()) {
    this.#client = client;
    this.#type = type;
    this.#metrics = metrics;
  }

  /** The later of what an informer has seen and what we wrote. */
  latest(seen: SeenStatus): SeenStatus {
    const written = this.#written.get(nameText(seen));
    if (written === undefined) return seen;
    if (written.uid === seen.uid && isLater(written.resourceVersion, seen.resourceVersion)) return written;
    this.#written.delete(nameText(seen));
    return seen;
  }

  /**
   * Makes the status what it should be, of the very version that it was computed from. Where there is a later one by now, or another
   * object of the same name, nothing is written: an informer is about to tell of it.
   * @param seen as an informer has it
   * @throws ApiError
   */
  async write(seen: SeenStatus, status: object, signal?: AbortSignal): Promise<StatusResult> {
    const latest = this.latest(seen);
    const result = isDeepStrictEqual(latest.status, status)
      ? 'unchanged'
      : await this.#apply(latest, status, signal);
    this.#metrics.ended(this.#type.plural, result);
    return result;
  }

  /** The object is gone. */
  forget(name: ObjectName): void {
    this.#written.delete(nameText(name));
  }

  async #apply(seen: SeenStatus, status: object, signal: AbortSignal | undefined): Promise<StatusResult> {
    const { namespace, name, resourceVersion } = seen;
    // The version, since the API does not hold a status against the uid it was meant for.
    const metadata = { name, resourceVersion, ...(namespace === '' ? {} : { namespace }) };
    try {
      const { metadata: now } = await this.#client.apply(
        this.#type,
        { metadata, status },
        { subresource: 'status', signal },
      );
      this.#written.set(nameText(seen), { ...seen, resourceVersion: now.resourceVersion, status });
      return 'written';
    } catch (error) {
      if (isNotFound(error)) return 'gone';
      if (isConflict(error)) return 'outdated';
      this.#metrics.ended(this.#type.plural, 'failed');
      throw error;
    }
  }
}

/** Versions of a kind's objects grow (Kubernetes' KEP-5504); those of a server that has others are never later. */
function isLater(one: string, other: string): boolean {
  const isNumber = /^\d+$/;
  return isNumber.test(one) && isNumber.test(other) && BigInt(one) > BigInt(other);
}

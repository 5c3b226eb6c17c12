import { isDeepStrictEqual } from 'node:util';
import type { Quarantined } from '../../../mesh-model/configuration.ts';
import type { ResourceType } from '../../../xds/snapshot/resource-type.ts';

/** How far a generation of an object has come at the proxies of one replica. */
export interface ObjectProgress {
  readonly kind: 'Object';
  /** As `objectKeyText` writes it. */
  readonly name: string;
  /** The accepted generation that the replica has committed. */
  readonly generation: number;
  /** `OtherGeneration`: what its proxies get is made, in part or whole, from another generation. */
  readonly state: 'Acknowledged' | 'Pending' | 'OtherGeneration';
  /** Connected proxies. The counts follow a little later than the state. */
  readonly affected: number;
  readonly acknowledged: number;
  /** The first few of the proxies that have not answered. */
  readonly pending: readonly string[];
  /** The first few of the proxies that refused it. */
  readonly rejected: readonly { readonly proxy: string; readonly reason: string }[];
  /** A proxy that has not answered has been behind with something for long. */
  readonly isLate: boolean;
}

/** Where a proxy stands that is, or was, connected to one replica. */
export interface ProxyProgress {
  readonly kind: 'Proxy';
  /** `namespace/name` of its workload. */
  readonly name: string;
  readonly state: 'Synced' | 'Stale' | 'Disconnected';
  /** It has its listeners and has answered everything, be it with a refusal. */
  readonly isConfigured: boolean;
  /** Milliseconds since 1970, by the replica's clock: of the connection, or of its end. */
  readonly since: number;
  /** Types of which something is on its way. */
  readonly pending: readonly ResourceType[];
  /** The first few of the resources it refused. */
  readonly rejected: readonly {
    readonly type: ResourceType;
    readonly name: string;
    readonly reason: string;
  }[];
  /** Milliseconds since 1970. */
  readonly certificateEnd: number | undefined;
  /** The hash of the bootstrap that it was started with. */
  readonly bootstrap: string | undefined;
}

/** A generation that proxies of one replica have refused beyond doubt. */
export interface Conviction extends Quarantined {
  readonly kind: 'Conviction';
  /** The object. */
  readonly name: string;
}

/** The trust bundle that all proxies of one replica have acknowledged. */
export interface TrustProgress {
  readonly kind: 'Trust';
  readonly name: 'bundle';
  /** As `trustBundleVersion` makes it; empty while they have different ones. No entry at all: there are no proxies. */
  readonly version: string;
}

export type ReportEntry = ObjectProgress | ProxyProgress | Conviction | TrustProgress;

export type ReportListener = (key: string) => void;

/** Names of proxies and reasons of refusals are shown to people: the first few, and not endless ones. */
export const MOST_NAMED = 3;
export const LONGEST_REASON = 1_024;

export function entryKey({ kind, name }: Pick<ReportEntry, 'kind' | 'name'>): string {
  return `${kind} ${name}`;
}

/** What one replica knows of its proxies, by `entryKey`, and everybody who wants to hear of changes. */
export class ReplicaReport {
  readonly #entries = new Map<string, ReportEntry>();
  readonly #convictions = new Map<string, Conviction>();
  readonly #listeners = new Set<ReportListener>();

  keys(): Iterable<string> {
    return this.#entries.keys();
  }

  get(key: string): ReportEntry | undefined {
    return this.#entries.get(key);
  }

  object(name: string): ObjectProgress | undefined {
    const entry = this.#entries.get(`Object ${name}`);
    return entry?.kind === 'Object' ? entry : undefined;
  }

  proxy(name: string): ProxyProgress | undefined {
    const entry = this.#entries.get(`Proxy ${name}`);
    return entry?.kind === 'Proxy' ? entry : undefined;
  }

  /** By object. */
  get convictions(): ReadonlyMap<string, Conviction> {
    return this.#convictions;
  }

  get trust(): TrustProgress | undefined {
    const entry = this.#entries.get('Trust bundle');
    return entry?.kind === 'Trust' ? entry : undefined;
  }

  put(entry: ReportEntry): void {
    const key = entryKey(entry);
    if (isDeepStrictEqual(this.#entries.get(key), entry)) return;
    this.#entries.set(key, entry);
    if (entry.kind === 'Conviction') this.#convictions.set(entry.name, entry);
    this.#tell(key);
  }

  remove(key: string): void {
    const entry = this.#entries.get(key);
    if (entry === undefined) return;
    this.#entries.delete(key);
    if (entry.kind === 'Conviction') this.#convictions.delete(entry.name);
    this.#tell(key);
  }

  /** Calls back with the key of each entry that has changed, until the returned function is called. */
  follow(listener: ReportListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #tell(key: string): void {
    for (const listener of this.#listeners) listener(key);
  }
}

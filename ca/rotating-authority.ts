import { createHash } from 'node:crypto';
import { type CertificateAuthority, type IssuedCertificate, NoAuthorityYet } from './authority.ts';
import type { SigningBundle } from './certificate/signing-bundle.ts';
import { LocalAuthority } from './local-authority.ts';
import type { RotationState, RotationTimes } from './rotation/rotation-state.ts';
import { type RotationView, rotationView } from './rotation/rotation-view.ts';
import { type Scheduler, systemScheduler } from './scheduler.ts';
import type { SpiffeId } from './spiffe.ts';

/** A rotation's state, with what its authorities sign with. */
export interface AuthorityRecord {
  readonly state: RotationState;
  /** By id: one for each authority of the state. */
  readonly bundles: ReadonlyMap<string, SigningBundle>;
}

export interface RotatingAuthorityOptions {
  readonly trustDomain: string;
  readonly times: RotationTimes;
  readonly scheduler?: Scheduler;
}

/** What follows from a record at one moment. */
interface Force {
  readonly view: RotationView;
  readonly signer: LocalAuthority;
  readonly server: LocalAuthority;
  readonly trustBundlePem: string;
  readonly serverRootsPem: string;
}

/** Time is looked at this often at least: the clock may be set, and the machine may sleep. */
const LONGEST_SLEEP_MS = 60_000;

/** The version of a trust bundle: another text has another one. Hexadecimal. */
export function trustBundleVersion(trustBundlePem: string): string {
  return createHash('sha256').update(trustBundlePem).digest('hex').slice(0, 16);
}

/** Several authorities, of which one signs and others are still trusted: what somebody else decided, as it is in force now. */
export class RotatingAuthority implements CertificateAuthority {
  readonly trustDomain: string;
  readonly #times: RotationTimes;
  readonly #scheduler: Scheduler;
  readonly #listeners = new Set<() => void>();
  #record: AuthorityRecord | undefined;
  #force: Force | undefined;
  #cancelTimer: () => void = () => undefined;

  constructor({ trustDomain, times, scheduler = systemScheduler }: RotatingAuthorityOptions) {
    this.trustDomain = trustDomain;
    this.#times = times;
    this.#scheduler = scheduler;
  }

  /** Takes over a record; it is in force from now on. */
  adopt(record: AuthorityRecord): void {
    this.#record = record;
    this.#look();
  }

  /** The record in force; absent before there is one. */
  get record(): AuthorityRecord | undefined {
    return this.#record;
  }

  /** What the record means now; absent before there is one. */
  get view(): RotationView | undefined {
    return this.#force?.view;
  }

  get notAfter(): number {
    return this.#inForce.signer.notAfter;
  }

  get signer(): string {
    return this.#force?.view.signer ?? '';
  }

  get serverSigner(): string {
    return this.#force?.view.serverSigner ?? '';
  }

  issueLeaf(identity: SpiffeId, ttlMs: number, now: number): IssuedCertificate {
    return this.#inForce.signer.issueLeaf(identity, ttlMs, now);
  }

  issueServer(hosts: readonly string[], ttlMs: number, now: number): IssuedCertificate {
    return this.#inForce.server.issueServer(hosts, ttlMs, now);
  }

  /** Empty before there is a record. */
  trustBundlePem(): string {
    return this.#force?.trustBundlePem ?? '';
  }

  /** Empty before there is a record. */
  serverRootsPem(): string {
    return this.#force?.serverRootsPem ?? '';
  }

  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  /** Resolves when it can issue; rejects with the signal's reason. */
  async whenReady(signal?: AbortSignal): Promise<void> {
    signal?.throwIfAborted();
    if (this.#force !== undefined) return;
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    const abort = () => reject(signal?.reason);
    signal?.addEventListener('abort', abort, { once: true });
    const unsubscribe = this.onChange(resolve);
    try {
      await promise;
    } finally {
      unsubscribe();
      signal?.removeEventListener('abort', abort);
    }
  }

  /** Looks at the time no more. */
  close(): void {
    this.#cancelTimer();
    this.#listeners.clear();
  }

  get #inForce(): Force {
    if (this.#force === undefined) throw new NoAuthorityYet();
    return this.#force;
  }

  /** Puts in force what the record means now, and comes back when time changes that. */
  #look(): void {
    if (this.#record === undefined) return;
    const now = this.#scheduler.now();
    const before = this.#force;
    const next = this.#forceOf(this.#record, now);
    this.#force = next;
    this.#cancelTimer();
    const delay = Math.min(Math.max(next.view.until - now, 0), LONGEST_SLEEP_MS);
    this.#cancelTimer = this.#scheduler.after(delay, () => this.#look());
    if (before === undefined || differs(before, next))
      for (const listener of [...this.#listeners]) listener();
  }

  #forceOf({ state, bundles }: AuthorityRecord, now: number): Force {
    const view = rotationView(state, now, this.#times);
    const bundleOf = (id: string): SigningBundle => {
      const bundle = bundles.get(id);
      if (bundle === undefined) throw new TypeError(`the record has no signing bundle ${id}`);
      return bundle;
    };
    const rootsOf = (ids: readonly string[]) => ids.map((id) => bundleOf(id).rootPem).join('');
    return {
      view,
      signer: new LocalAuthority(this.trustDomain, bundleOf(view.signer)),
      server: new LocalAuthority(this.trustDomain, bundleOf(view.serverSigner)),
      trustBundlePem: rootsOf(view.trusted),
      serverRootsPem: rootsOf(view.kept),
    };
  }
}

function differs(one: Force, other: Force): boolean {
  return (
    one.view.signer !== other.view.signer ||
    one.view.serverSigner !== other.view.serverSigner ||
    one.trustBundlePem !== other.trustBundlePem ||
    one.serverRootsPem !== other.serverRootsPem
  );
}

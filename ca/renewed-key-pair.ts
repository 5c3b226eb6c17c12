import type { KeyPairSource, ServingKeyPair } from '../mesh-model/serving-key-pair.ts';
import { type CertificateAuthority, type IssuedCertificate, IssueError } from './authority.ts';
import { type Scheduler, systemScheduler } from './scheduler.ts';
import type { SpiffeId } from './spiffe.ts';

export interface RenewalOptions {
  /** How long a certificate lives, in milliseconds; it is replaced at half of that. */
  readonly ttlMs?: number;
  /** A certificate could not be renewed. The old one stays, and it is tried again. */
  readonly onFailed: (error: IssueError) => void;
  readonly scheduler?: Scheduler;
}

const DAY_MS = 24 * 60 * 60 * 1000;
/** A server's certificate is stolen with its host only, and each renewal is one more thing that can go wrong: long, but not for ever. */
const SERVER_TTL_MS = 30 * DAY_MS;
const IDENTITY_TTL_MS = DAY_MS;

const RENEW_AT_LIFE = 0.5;
/** The shortest time from one try to the next: near the end of the authority, halves get ever shorter. */
const SHORTEST_PAUSE_MS = 10_000;
/** The timer looks at the clock this often at least: the clock may be set, and the machine may sleep. */
const LONGEST_SLEEP_MS = 60_000;

/** Who signs, and what. */
interface Issuing {
  /** Names who would sign now. */
  readonly signer: () => string;
  readonly issue: (ttlMs: number, now: number) => IssuedCertificate;
}

/** A certificate of the control plane itself, issued by the mesh's authority, and issued anew in time and when another one signs. */
export class RenewedKeyPair implements KeyPairSource {
  readonly #issuing: Issuing;
  readonly #ttlMs: number;
  readonly #scheduler: Scheduler;
  readonly #onFailed: (error: IssueError) => void;
  readonly #listeners = new Set<() => void>();
  readonly #unsubscribe: () => void;
  #signer: string;
  #certificate: IssuedCertificate;
  #renewAt: number;
  #cancelTimer: () => void = () => undefined;

  private constructor(
    authority: CertificateAuthority,
    issuing: Issuing,
    ttlMs: number,
    options: RenewalOptions,
  ) {
    this.#issuing = issuing;
    this.#ttlMs = options.ttlMs ?? ttlMs;
    this.#scheduler = options.scheduler ?? systemScheduler;
    this.#onFailed = options.onFailed;
    this.#signer = issuing.signer();
    this.#certificate = issuing.issue(this.#ttlMs, this.#scheduler.now());
    this.#renewAt = this.#timeOfRenewal();
    this.#unsubscribe = authority.onChange(() => this.#look());
    this.#sleep();
  }

  /**
   * The certificate of a server that is dialled by these names and addresses.
   * @throws IssueError where there is none to begin with
   */
  static forServer(
    authority: CertificateAuthority,
    hosts: readonly string[],
    options: RenewalOptions,
  ): RenewedKeyPair {
    const issuing = {
      signer: () => authority.serverSigner,
      issue: (ttlMs: number, now: number) => authority.issueServer(hosts, ttlMs, now),
    };
    return new RenewedKeyPair(authority, issuing, SERVER_TTL_MS, options);
  }

  /**
   * The certificate by which others know this process, as a client and as a server.
   * @throws IssueError where there is none to begin with
   */
  static forIdentity(
    authority: CertificateAuthority,
    identity: SpiffeId,
    options: RenewalOptions,
  ): RenewedKeyPair {
    const issuing = {
      signer: () => authority.signer,
      issue: (ttlMs: number, now: number) => authority.issueLeaf(identity, ttlMs, now),
    };
    return new RenewedKeyPair(authority, issuing, IDENTITY_TTL_MS, options);
  }

  current(): ServingKeyPair {
    const { certificateChainPem, privateKey } = this.#certificate;
    return { certificateChainPem, privateKeyPem: privateKey.reveal() };
  }

  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  /** When the certificate ends, milliseconds since 1970. */
  get notAfter(): number {
    return this.#certificate.notAfter;
  }

  /** Renews no more. */
  close(): void {
    this.#unsubscribe();
    this.#cancelTimer();
  }

  #look(): void {
    if (this.#issuing.signer() !== this.#signer || this.#scheduler.now() >= this.#renewAt) this.#renew();
    this.#sleep();
  }

  #renew(): void {
    const now = this.#scheduler.now();
    const signer = this.#issuing.signer();
    try {
      this.#certificate = this.#issuing.issue(this.#ttlMs, now);
    } catch (error) {
      if (!(error instanceof IssueError)) throw error;
      this.#renewAt = now + SHORTEST_PAUSE_MS;
      this.#onFailed(error);
      return;
    }
    this.#signer = signer;
    this.#renewAt = this.#timeOfRenewal();
    for (const listener of this.#listeners) listener();
  }

  #timeOfRenewal(): number {
    const now = this.#scheduler.now();
    return now + Math.max((this.#certificate.notAfter - now) * RENEW_AT_LIFE, SHORTEST_PAUSE_MS);
  }

  #sleep(): void {
    this.#cancelTimer();
    const delay = Math.min(Math.max(this.#renewAt - this.#scheduler.now(), 0), LONGEST_SLEEP_MS);
    this.#cancelTimer = this.#scheduler.after(delay, () => this.#look());
  }
}

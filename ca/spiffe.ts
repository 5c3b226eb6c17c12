import { principalOf } from '../mesh-model/identity.ts';
import { isDnsLabel, isDnsSubdomain } from './dns-name.ts';

export const DEFAULT_TRUST_DOMAIN = 'cluster.local';

/** SPIFFE-ID §2.3: an implementation must not generate or accept a longer one. */
const LONGEST_SPIFFE_ID = 2048;
/** SPIFFE-ID §2.1: lower-case letters, digits, dots, dashes and underscores, at most 255 of them. */
const TRUST_DOMAIN = /^[a-z0-9._-]{1,255}$/;
const TRUST_DOMAIN_RULE = 'the trust domain must be 1 to 255 lower-case letters, digits, ".", "-" or "_"';
const SHAPE = /^spiffe:\/\/(?<trustDomain>[^/]*)\/ns\/(?<namespace>[^/]*)\/sa\/(?<serviceAccount>[^/]*)$/;

/** A text, or a set of parts, that is no workload identity of this mesh. */
export class InvalidSpiffeId extends Error {
  override readonly name = 'InvalidSpiffeId';
  readonly problem: string;

  constructor(text: string, problem: string) {
    // The text may come from a peer: it is quoted and cut, so that it can forge no log line and fill no log.
    super(`not a workload identity: ${JSON.stringify(text.slice(0, 100))}: ${problem}`);
    this.problem = problem;
  }
}

/** A text that cannot name a trust domain. */
export class InvalidTrustDomain extends Error {
  override readonly name = 'InvalidTrustDomain';
  readonly trustDomain: string;

  constructor(trustDomain: string) {
    super(`not a trust domain: ${JSON.stringify(trustDomain.slice(0, 100))}: ${TRUST_DOMAIN_RULE}`);
    this.trustDomain = trustDomain;
  }
}

export interface SpiffeIdParts {
  readonly namespace: string;
  readonly serviceAccount: string;
  /** Default: `cluster.local`. */
  readonly trustDomain?: string;
}

export type SpiffeIdParse =
  | { readonly ok: true; readonly id: SpiffeId }
  | { readonly ok: false; readonly error: InvalidSpiffeId };

/**
 * The identity of a workload: `spiffe://<trust domain>/ns/<namespace>/sa/<service account>`.
 *
 * An instance is always valid, and has one spelling: two are the same identity when their texts are equal.
 */
export class SpiffeId {
  readonly trustDomain: string;
  readonly namespace: string;
  readonly serviceAccount: string;
  readonly #text: string;

  private constructor(trustDomain: string, namespace: string, serviceAccount: string) {
    this.trustDomain = trustDomain;
    this.namespace = namespace;
    this.serviceAccount = serviceAccount;
    this.#text = principalOf(trustDomain, { namespace, serviceAccount });
  }

  /** Makes an identity of its parts. Throws {@link InvalidSpiffeId}. */
  static of(parts: SpiffeIdParts): SpiffeId {
    const { trustDomain = DEFAULT_TRUST_DOMAIN, namespace, serviceAccount } = parts;
    const id = new SpiffeId(trustDomain, namespace, serviceAccount);
    const problem = problemOf(id);
    if (problem !== undefined) throw new InvalidSpiffeId(id.#text, problem);
    return id;
  }

  /** Reads an identity from any text, hostile ones included. Never throws. */
  static parse(text: string): SpiffeIdParse {
    const refuse = (problem: string): SpiffeIdParse => ({
      ok: false,
      error: new InvalidSpiffeId(text, problem),
    });
    if (text.length > LONGEST_SPIFFE_ID) return refuse(`longer than ${LONGEST_SPIFFE_ID} characters`);
    const { trustDomain, namespace, serviceAccount } = SHAPE.exec(text)?.groups ?? {};
    if (trustDomain === undefined || namespace === undefined || serviceAccount === undefined) {
      return refuse('must be spiffe://<trust domain>/ns/<namespace>/sa/<service account>');
    }
    const id = new SpiffeId(trustDomain, namespace, serviceAccount);
    const problem = problemOf(id);
    return problem === undefined ? { ok: true, id } : refuse(problem);
  }

  /** The identity as a URI, as it stands in a certificate. */
  toString(): string {
    return this.#text;
  }

  toJSON(): string {
    return this.#text;
  }
}

/** Throws {@link InvalidTrustDomain} unless `text` can name a trust domain. */
export function assertTrustDomain(text: string): void {
  if (!TRUST_DOMAIN.test(text)) throw new InvalidTrustDomain(text);
}

function problemOf(id: SpiffeId): string | undefined {
  if (!TRUST_DOMAIN.test(id.trustDomain)) return TRUST_DOMAIN_RULE;
  if (!isDnsLabel(id.namespace)) return 'the namespace must be an RFC 1123 label';
  if (!isDnsSubdomain(id.serviceAccount)) return 'the service account must be an RFC 1123 subdomain';
  return undefined;
}

/** Who a stream belongs to, as its token or certificate proves. */
export interface ProxyCredentials {
  /** `namespace/name`. */
  readonly workload: string;
  /** Its SPIFFE id. */
  readonly principal: string;
  /** When the proof ends, milliseconds since the epoch: the stream ends with it. */
  readonly expiresAt: number;
}

/** The stream's proof of identity was missing or not valid. Its message may be shown to the proxy. */
export class AuthenticationError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'AuthenticationError';
  }
}

/** Nobody can tell just now whether the proof is valid, so the proxy should try again. Its message may be shown to it. */
export class AuthenticationUnavailable extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'AuthenticationUnavailable';
  }
}

export interface Authenticator {
  /**
   * Checks a bearer token.
   * @throws AuthenticationError when it proves nothing
   * @throws AuthenticationUnavailable when that cannot be told just now
   */
  authenticate(token: string): Promise<ProxyCredentials>;
  /**
   * Keeps an eye on the proof of an open stream, until the returned function is called. Absent: a proof holds until it ends.
   * @param revoked called at most once, and not before `follow` returns, with the reason why the proof does not hold any more
   */
  follow?(token: string, credentials: ProxyCredentials, revoked: (reason: string) => void): () => void;
}

const BEARER = /^Bearer ([\x21-\x7e]{1,8192})$/i;

/**
 * The token of an `authorization: Bearer …` value.
 * @throws AuthenticationError when there is none
 */
export function bearerToken(authorization: string | undefined): string {
  const token = authorization === undefined ? undefined : BEARER.exec(authorization)?.[1];
  if (token === undefined) throw new AuthenticationError('a bearer token is required');
  return token;
}

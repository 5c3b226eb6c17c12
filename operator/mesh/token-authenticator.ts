import type { TokenVerifier } from '../../ca/token/verifier.ts';
import {
  AuthenticationError,
  type Authenticator,
  type ProxyCredentials,
} from '../../xds/server/authentication.ts';

/** Proxies that prove who they are with a join token. */
export class TokenAuthenticator implements Authenticator {
  readonly #verifier: TokenVerifier;

  constructor(verifier: TokenVerifier) {
    this.#verifier = verifier;
  }

  async authenticate(token: string): Promise<ProxyCredentials> {
    const verification = await this.#verifier.verify(token);
    if (!verification.ok) throw new AuthenticationError(`the token is refused: ${verification.reason}`);
    const { workload, spiffeId, expiresAt } = verification.claims;
    return { workload, principal: spiffeId.toString(), expiresAt };
  }
}

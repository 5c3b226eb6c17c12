import { TOKEN_TYPE } from '../../ca/token/claims.ts';
import type { Authenticator, ProxyCredentials } from '../../xds/server/authentication.ts';
import { readTokenClaims } from './token-claims.ts';

export interface CombinedAuthenticatorOptions {
  /** For the mesh's own tokens, with which instances outside of the cluster join. */
  readonly joinTokens: Authenticator;
  /** For all others. */
  readonly podTokens: Authenticator;
}

/** Takes both kinds of tokens. What a token says it is decides only who is asked, who then believes none of it. */
export class CombinedAuthenticator implements Authenticator {
  readonly #options: CombinedAuthenticatorOptions;

  constructor(options: CombinedAuthenticatorOptions) {
    this.#options = options;
  }

  authenticate(token: string): Promise<ProxyCredentials> {
    return this.#responsibleFor(token).authenticate(token);
  }

  follow(token: string, credentials: ProxyCredentials, revoked: (reason: string) => void): () => void {
    return this.#responsibleFor(token).follow?.(token, credentials, revoked) ?? (() => undefined);
  }

  #responsibleFor(token: string): Authenticator {
    const { joinTokens, podTokens } = this.#options;
    return readTokenClaims(token)?.type === TOKEN_TYPE ? joinTokens : podTokens;
  }
}

import { SpiffeId } from '../../ca/spiffe.ts';
import { type IssuedToken, TokenIssuer } from '../../ca/token/issuer.ts';
import { loadTokenKey, TokenKeyNotFound, tokenKeyPath } from '../../ca/token/signing-key.ts';
import { CommandError } from '../command-error.ts';
import { type WorkloadName, workloadKey } from './workload-name.ts';

export interface TokenWish {
  readonly workload: WorkloadName;
  readonly serviceAccount: string;
  readonly trustDomain: string;
  /** How long it is to be valid, in milliseconds. */
  readonly ttlMs: number;
}

/** The signing key of this host's control plane is not to be had. The message says what to do instead. */
export class NoSigningKey extends CommandError {
  override readonly name = 'NoSigningKey';
}

/** Mints tokens with the key in a state directory. @throws NoSigningKey, UnsafeState, InvalidTokenKey */
export function openTokenIssuer(stateDirectory: string, fix: string): TokenIssuer {
  try {
    return new TokenIssuer(loadTokenKey(stateDirectory));
  } catch (cause) {
    if (cause instanceof TokenKeyNotFound) {
      throw new NoSigningKey(`there is no signing key at ${cause.path}`, fix, { cause });
    }
    if (!isRefusal(cause)) throw cause;
    const path = tokenKeyPath(stateDirectory);
    throw new NoSigningKey(`the signing key at ${path} is for the control plane's user only`, fix, { cause });
  }
}

/** @throws InvalidSpiffeId where the service account is no name */
export function mintToken(issuer: TokenIssuer, wish: TokenWish): Promise<IssuedToken> {
  const { workload, serviceAccount, trustDomain, ttlMs } = wish;
  const spiffeId = SpiffeId.of({ trustDomain, namespace: workload.namespace, serviceAccount });
  return issuer.issue({ workload: workloadKey(workload), spiffeId, ttlMs });
}

function isRefusal(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'EACCES' || error.code === 'EPERM');
}

import type { Workload } from '../../mesh-model/workload.ts';
import type { MintedToken } from '../../operator/sidecars/token-file.ts';
import { mintToken, openTokenIssuer } from '../join/mint-token.ts';
import { type WorkloadName, workloadKey } from '../join/workload-name.ts';
import { tokenFromFile } from './token-from-file.ts';

export interface TokenSourceOptions {
  /** The file that the user names, if any. */
  readonly tokenFile: string | undefined;
  readonly stateDirectory: string;
  readonly trustDomain: string;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** Short, as it is renewed for as long as the sidecar runs. */
const TOKEN_TTL_MS = 60 * 60 * 1000;

/**
 * Where a sidecar's tokens come from: the file that the user names, else the signing key of the control plane on this host.
 * @throws NoSigningKey where there is neither
 */
export function tokenSource(
  name: WorkloadName,
  { tokenFile, stateDirectory, trustDomain, now }: TokenSourceOptions,
): (workload: Workload) => Promise<MintedToken> {
  if (tokenFile !== undefined) return () => tokenFromFile(tokenFile, name, now());
  const fix = `run \`meltemi token ${workloadKey(name)}\` on the control plane's host, and pass --token FILE`;
  const issuer = openTokenIssuer(stateDirectory, fix);
  return async ({ serviceAccount }) => {
    const wish = { workload: name, serviceAccount, trustDomain, ttlMs: TOKEN_TTL_MS };
    const { token, claims } = await mintToken(issuer, wish);
    return { token, expiresAt: claims.expiresAt };
  };
}

import { basename } from 'node:path/posix';
import { SIDECAR_VOLUME } from '../mesh-words.ts';
import { SIDECAR_FILES, sidecarConfigMaps, TOKEN_AUDIENCE } from './sidecar-files.ts';

/**
 * The volume with everything that the proxy reads. It keeps the pod from starting until its namespace has the ConfigMaps; the
 * kubelet renews the token, and the rest follows its ConfigMap: with all of its keys, so that a proxy that starts again in an old pod
 * finds files that only a later version has.
 */
export function sidecarVolume(revision: string, tokenSeconds: number): object {
  const configMaps = sidecarConfigMaps(revision);
  return {
    name: SIDECAR_VOLUME,
    projected: {
      sources: [
        { configMap: { name: configMaps.bootstrap } },
        { configMap: { name: configMaps.trustBundle } },
        {
          serviceAccountToken: {
            audience: TOKEN_AUDIENCE,
            expirationSeconds: tokenSeconds,
            path: basename(SIDECAR_FILES.token),
          },
        },
      ],
    },
  };
}

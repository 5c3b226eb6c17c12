import { basename } from 'node:path/posix';
import { SIDECAR_VOLUME } from '../mesh-words.ts';
import { SIDECAR_FILES, type SidecarConfigMap, sidecarConfigMaps, TOKEN_AUDIENCE } from './sidecar-files.ts';

/**
 * The volume with everything that the proxy reads. It keeps the pod from starting until its namespace has the ConfigMaps; the
 * kubelet renews the token, and the trust bundle follows its ConfigMap.
 */
export function sidecarVolume(revision: string, tokenSeconds: number): object {
  const configMaps = sidecarConfigMaps(revision);
  return {
    name: SIDECAR_VOLUME,
    projected: {
      sources: [
        configMap(configMaps.bootstrap, SIDECAR_FILES.bootstrap),
        configMap(configMaps.trustBundle, SIDECAR_FILES.trustBundle),
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

function configMap({ name, key }: SidecarConfigMap, file: string): object {
  return { configMap: { name, items: [{ key, path: basename(file) }] } };
}

import { basename } from 'node:path/posix';
import { revisedName } from '../mesh-words.ts';

/** Where the proxy of a pod finds what it reads, and where the control plane puts it. */

const DIRECTORY = '/etc/meltemi';

/** For the bootstrap of a namespace's proxies: the directory of the sidecar's volume, and the paths that it must name. */
export const SIDECAR_FILES = {
  directory: DIRECTORY,
  bootstrap: `${DIRECTORY}/bootstrap.json`,
  trustBundle: `${DIRECTORY}/trust-bundle.pem`,
  token: `${DIRECTORY}/token`,
  /** By these two Envoy follows the two before. */
  trustSecret: `${DIRECTORY}/trust-secret.json`,
  tokenSecret: `${DIRECTORY}/token-secret.json`,
} as const;

/** The keys of the ConfigMaps, which are the names of the files. */
export const SIDECAR_KEYS = {
  bootstrap: basename(SIDECAR_FILES.bootstrap),
  trustBundle: basename(SIDECAR_FILES.trustBundle),
  trustSecret: basename(SIDECAR_FILES.trustSecret),
  tokenSecret: basename(SIDECAR_FILES.tokenSecret),
} as const;

/** The names of the ConfigMaps of a namespace, in which its proxies find what is the same for all of them. */
export interface SidecarConfigMaps {
  readonly bootstrap: string;
  readonly trustBundle: string;
}

/** The ConfigMaps that every namespace with pods of a control plane must have. The pods start when they are there. */
export function sidecarConfigMaps(revision: string): SidecarConfigMaps {
  return {
    bootstrap: revisedName('meltemi-bootstrap', revision),
    trustBundle: revisedName('meltemi-trust-bundle', revision),
  };
}

/** For whom the proxy's token is: nobody else takes it, and the control plane takes no other. */
export const TOKEN_AUDIENCE = 'meltemi';

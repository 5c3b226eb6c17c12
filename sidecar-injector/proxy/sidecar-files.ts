import { revisedName } from '../mesh-words.ts';

/** Where the proxy of a pod finds what it reads, and where the control plane puts it. */

const DIRECTORY = '/etc/meltemi';

/** The directory of the sidecar's volume in the proxy's container. */
export const SIDECAR_DIRECTORY = DIRECTORY;

/** For the bootstrap of a namespace's proxies: the paths that it must name. */
export const SIDECAR_FILES = {
  bootstrap: `${DIRECTORY}/bootstrap.json`,
  trustBundle: `${DIRECTORY}/trust-bundle.pem`,
  token: `${DIRECTORY}/token`,
} as const;

/** A ConfigMap with one file, and its key in it. */
export interface SidecarConfigMap {
  readonly name: string;
  readonly key: string;
}

/** The ConfigMaps of a namespace, in which its proxies find what is the same for all of them. */
export interface SidecarConfigMaps {
  readonly bootstrap: SidecarConfigMap;
  readonly trustBundle: SidecarConfigMap;
}

/** The ConfigMaps that every namespace with pods of a control plane must have. The pods start when they are there. */
export function sidecarConfigMaps(revision: string): SidecarConfigMaps {
  return {
    bootstrap: { name: revisedName('meltemi-bootstrap', revision), key: 'bootstrap.json' },
    trustBundle: { name: revisedName('meltemi-trust-bundle', revision), key: 'trust-bundle.pem' },
  };
}

/** For whom the proxy's token is: nobody else takes it, and the control plane takes no other. */
export const TOKEN_AUDIENCE = 'meltemi';

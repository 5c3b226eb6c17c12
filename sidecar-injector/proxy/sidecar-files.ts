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

/** The ConfigMaps that every injected namespace must have, and the key in each. Pods start when they are there. */
export const SIDECAR_CONFIG_MAPS = {
  bootstrap: { name: 'meltemi-bootstrap', key: 'bootstrap.json' },
  trustBundle: { name: 'meltemi-trust-bundle', key: 'trust-bundle.pem' },
} as const;

/** For whom the proxy's token is: nobody else takes it, and the control plane takes no other. */
export const TOKEN_AUDIENCE = 'meltemi';

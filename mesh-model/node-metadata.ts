/** Under which name a proxy's node metadata has the hash of the bootstrap that it was started with. */
export const BOOTSTRAP_METADATA = 'meltemi.bootstrap';

import type { ConfigSource } from '../../api/envoy/generated/types.ts';

/**
 * Where every reference is resolved: on the one stream to the control plane. Envoy waits for it as long as it takes. With a
 * limit, a changed cluster whose endpoints are late (the control plane went away in between) would replace a working one
 * and have none.
 */
export const ADS: ConfigSource = { ads: {}, resource_api_version: 'V3', initial_fetch_timeout: '0s' };

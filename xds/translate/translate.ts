/** From the mesh's own terms to Envoy's messages, in the proto3 JSON form. Everything here is pure. */

export { translateCluster } from './translate-cluster.ts';
export { translateEndpoints } from './translate-endpoints.ts';
export { translateListener } from './translate-listener.ts';
export { translatePolicyFilter } from './translate-policy-filter.ts';
export { translateRouteConfiguration } from './translate-route-configuration.ts';
export { translateVirtualHost } from './translate-virtual-host.ts';

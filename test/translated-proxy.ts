import { encode } from '../api/envoy/encoder.ts';
import type {
  Cluster,
  ClusterLoadAssignment,
  EnvoyMessages,
  Listener,
  RouteConfiguration,
  TypedExtensionConfig,
  VirtualHost,
} from '../api/envoy/generated/types.ts';
import {
  translateCluster,
  translateEndpoints,
  translateListener,
  translatePolicyFilter,
  translateRouteConfiguration,
  translateVirtualHost,
} from '../xds/translate/translate.ts';
import type { ProxyNodes } from './proxy-nodes.ts';

/** Everything that one proxy gets, as Envoy's messages. */
export interface TranslatedProxy {
  readonly clusters: readonly Cluster[];
  readonly endpoints: readonly ClusterLoadAssignment[];
  readonly listeners: readonly Listener[];
  readonly routeConfigurations: readonly RouteConfiguration[];
  readonly virtualHosts: readonly VirtualHost[];
  readonly policyFilters: readonly TypedExtensionConfig[];
}

/** Translates, and encodes each message as well: the encoder refuses what Envoy's protocol does not have. */
export function translatedProxy(nodes: ProxyNodes): TranslatedProxy {
  return {
    clusters: nodes.clusters.map(translateCluster).map(encodable('envoy.config.cluster.v3.Cluster')),
    endpoints: nodes.endpoints
      .map(translateEndpoints)
      .map(encodable('envoy.config.endpoint.v3.ClusterLoadAssignment')),
    listeners: nodes.listeners.map(translateListener).map(encodable('envoy.config.listener.v3.Listener')),
    routeConfigurations: nodes.routeConfigurations
      .map(translateRouteConfiguration)
      .map(encodable('envoy.config.route.v3.RouteConfiguration')),
    virtualHosts: nodes.virtualHosts
      .map(translateVirtualHost)
      .map(encodable('envoy.config.route.v3.VirtualHost')),
    policyFilters: nodes.policyFilters
      .map(translatePolicyFilter)
      .map(encodable('envoy.config.core.v3.TypedExtensionConfig')),
  };
}

function encodable<Type extends keyof EnvoyMessages>(type: Type) {
  return (message: EnvoyMessages[Type]): EnvoyMessages[Type] => {
    encode(type, message);
    return message;
  };
}

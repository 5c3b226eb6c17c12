import type { ResourceType } from '../../operator/kubernetes/resources/resource-type.ts';

/** Kinds of Kubernetes that checks look at, besides those that an installation is made of. */

const core = { apiVersion: 'v1', namespaced: true } as const;

export const NAMESPACES: ResourceType = {
  ...core,
  kind: 'Namespace',
  plural: 'namespaces',
  namespaced: false,
};
export const NODES: ResourceType = { ...core, kind: 'Node', plural: 'nodes', namespaced: false };
export const PODS: ResourceType = { ...core, kind: 'Pod', plural: 'pods' };
export const SECRETS: ResourceType = { ...core, kind: 'Secret', plural: 'secrets' };
export const CONFIG_MAPS: ResourceType = { ...core, kind: 'ConfigMap', plural: 'configmaps' };
export const RESOURCE_QUOTAS: ResourceType = { ...core, kind: 'ResourceQuota', plural: 'resourcequotas' };
export const LIMIT_RANGES: ResourceType = { ...core, kind: 'LimitRange', plural: 'limitranges' };
export const ENDPOINT_SLICES: ResourceType = {
  apiVersion: 'discovery.k8s.io/v1',
  kind: 'EndpointSlice',
  plural: 'endpointslices',
  namespaced: true,
};

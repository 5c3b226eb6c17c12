import type { Service as ServiceObject } from '../../api/object.ts';

/**
 * The key of the cluster's own Service that one of type ExternalName stands for. DNS takes only whole names there, with or without the
 * dot at the end: `web.shop.svc.cluster.local`.
 */
export function aliasedServiceKey(
  { type, externalName = '' }: ServiceObject['spec'],
  clusterDomain: string,
): string | undefined {
  const suffix = `.svc.${clusterDomain}`;
  const host = externalName.toLowerCase().replace(/\.$/, '');
  if (type !== 'ExternalName' || !host.endsWith(suffix)) return undefined;
  const [name = '', namespace = '', ...more] = host.slice(0, -suffix.length).split('.');
  return name !== '' && namespace !== '' && more.length === 0 ? `Service/${namespace}/${name}` : undefined;
}

/** Names of the generated TypeScript types. */

/**
 * The unique name of a message's or an enum's type, from its full name.
 *
 * @example interfaceName('envoy.config.core.v3.Node') // 'EnvoyConfigCoreV3Node'
 */
export function interfaceName(fullName: string): string {
  return fullName
    .split(/[._]/)
    .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
    .join('');
}

/**
 * The short name of a declaration: the part of its full name that comes after the package.
 *
 * @example shortName('envoy.config.cluster.v3.Cluster.LbPolicy') // 'ClusterLbPolicy'
 */
export function shortName(fullName: string): string {
  const parts = fullName.split('.');
  return interfaceName(parts.slice(parts.findIndex(isDeclarationName)).join('.'));
}

/**
 * The module that holds the types of a package, without its folder and extension.
 *
 * @example moduleName('envoy.config.core.v3') // 'envoy-config-core-v3'
 */
export function moduleName(packageName: string): string {
  return packageName.replaceAll(/[._]/g, '-');
}

function isDeclarationName(part: string): boolean {
  return /^[A-Z]/.test(part);
}

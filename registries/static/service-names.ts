/** The names by which a cluster's own service is called. */
export interface ServiceNames {
  readonly host: string;
  readonly hostnames: readonly string[];
  readonly localHostnames: readonly string[];
}

/**
 * `reviews.bookinfo.svc.cluster.local`, `reviews.bookinfo.svc`, `reviews.bookinfo` and the global `reviews.bookinfo.mesh` for
 * everybody; `reviews` for the clients of its namespace.
 */
export function serviceNames(namespace: string, name: string, clusterDomain: string): ServiceNames {
  const short = `${name}.${namespace}`;
  const host = `${short}.svc.${clusterDomain}`;
  return { host, hostnames: [host, `${short}.svc`, short, `${short}.mesh`], localHostnames: [name] };
}

import { Resolver } from 'node:dns/promises';

/** Whether the cluster's DNS service answers, through its virtual address: CoreDNS runs, and kube-proxy has done its work. */
export async function answersNames(dns: string): Promise<boolean> {
  const resolver = new Resolver({ timeout: 500, tries: 1 });
  resolver.setServers([dns]);
  try {
    return (await resolver.resolve4('kubernetes.default.svc.cluster.local')).length > 0;
  } catch {
    return false;
  }
}

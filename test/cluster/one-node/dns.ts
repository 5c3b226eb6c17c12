import type { Addresses } from './addresses.ts';

/** CoreDNS's configuration: the names of the cluster, and of nothing else, since the world outside cannot be reached. */
export function corefile(directory: string, apiServer: string): string {
  return `cluster.local:53 in-addr.arpa:53 {
  errors
  kubernetes cluster.local in-addr.arpa {
    endpoint ${apiServer}
    kubeconfig ${directory}/coredns.kubeconfig test
    pods insecure
    ttl 5
  }
}
.:53 {
  errors
  template ANY ANY {
    rcode NXDOMAIN
  }
}
`;
}

/** The DNS service as pods see it. CoreDNS runs on the node, beside the kubelet, and not in a pod: it is there sooner. */
export function dnsObjects({ node, dns }: Addresses): readonly object[] {
  const apiGroup = 'rbac.authorization.k8s.io';
  const metadata = { name: 'kube-dns', namespace: 'kube-system', labels: { 'k8s-app': 'kube-dns' } };
  const ports = [
    { name: 'dns', protocol: 'UDP', port: 53 },
    { name: 'dns-tcp', protocol: 'TCP', port: 53 },
  ];
  return [
    { apiVersion: 'v1', kind: 'Service', metadata, spec: { clusterIP: dns, ports } },
    {
      apiVersion: 'discovery.k8s.io/v1',
      kind: 'EndpointSlice',
      metadata: { ...metadata, labels: { 'kubernetes.io/service-name': 'kube-dns' } },
      addressType: 'IPv4',
      endpoints: [{ addresses: [node], conditions: { ready: true } }],
      ports,
    },
    {
      apiVersion: `${apiGroup}/v1`,
      kind: 'ClusterRole',
      metadata: { name: 'system:coredns' },
      rules: [
        { apiGroups: [''], resources: ['services', 'pods', 'namespaces'], verbs: ['list', 'watch'] },
        { apiGroups: ['discovery.k8s.io'], resources: ['endpointslices'], verbs: ['list', 'watch'] },
      ],
    },
    {
      apiVersion: `${apiGroup}/v1`,
      kind: 'ClusterRoleBinding',
      metadata: { name: 'system:coredns' },
      subjects: [{ apiGroup, kind: 'User', name: 'system:coredns' }],
      roleRef: { apiGroup, kind: 'ClusterRole', name: 'system:coredns' },
    },
  ];
}

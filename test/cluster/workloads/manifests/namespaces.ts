import { BOUNDED, OUTSIDE, PERMISSIVE, STRICT } from './kubernetes-objects.ts';

const INJECTED = { 'mesh.meltemi.dev/injection': 'enabled' };

export const namespaces: readonly object[] = [
  ...[STRICT, PERMISSIVE, BOUNDED].map((name) => namespace(name, INJECTED)),
  namespace(OUTSIDE, {}),
];

export const policies: readonly object[] = [mutualTls(STRICT, 'Strict'), mutualTls(PERMISSIVE, 'Permissive')];

function namespace(name: string, labels: object): object {
  return { apiVersion: 'v1', kind: 'Namespace', metadata: { name, labels } };
}

function mutualTls(namespaceName: string, mode: string): object {
  return {
    apiVersion: 'mesh.meltemi.dev/v1alpha1',
    kind: 'MeshPolicy',
    metadata: { namespace: namespaceName, name: 'mutual-tls' },
    spec: { mtls: { mode } },
  };
}

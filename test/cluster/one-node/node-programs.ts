import { findNodeProgram } from '../../kubernetes/assets.ts';

const names = [
  'etcd',
  'kube-apiserver',
  'kube-controller-manager',
  'kube-scheduler',
  'kubelet',
  'kube-proxy',
  'kubectl',
  'coredns',
] as const;

export type NodeProgram = (typeof names)[number];

/** The path of each program of a whole Kubernetes; those of the operating system are not among them. */
export type NodePrograms = (name: NodeProgram) => string;

/** The programs that `setup/kubernetes.sh node` has made sure of. `undefined` where one is missing. */
export function findNodePrograms(): NodePrograms | undefined {
  const found = new Map<string, string>();
  for (const name of names) {
    const path = findNodeProgram(name);
    if (path === undefined) return undefined;
    found.set(name, path);
  }
  return (name) => found.get(name) ?? name;
}

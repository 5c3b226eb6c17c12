import { accessSync, constants, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

/** The programs of a Kubernetes control plane, as far as tests need one. */
export interface KubernetesAssets {
  readonly etcd: string;
  readonly kubeApiserver: string;
}

/**
 * The programs that tests run: those in `$KUBEBUILDER_ASSETS`, then those that `setup/kubernetes.sh` has built. `undefined` where
 * there are none.
 */
export function findKubernetesAssets(): KubernetesAssets | undefined {
  const told = process.env.KUBEBUILDER_ASSETS ?? '';
  const directory = told === '' ? builtAssets() : told;
  const assets = { etcd: join(directory, 'etcd'), kubeApiserver: join(directory, 'kube-apiserver') };
  return Object.values(assets).every(isProgram) ? assets : undefined;
}

function builtAssets(): string {
  const module = readFileSync(new URL('build/go.mod', import.meta.url), 'utf8');
  const version = module.match(/^\s*k8s\.io\/kubernetes v(\S+)/m)?.[1] ?? 'none';
  return join(homedir(), '.cache/meltemi/kubernetes', version);
}

/** The path of one program of a whole node, told or built. `undefined` where there is none. */
export function findNodeProgram(name: string): string | undefined {
  const told = process.env.KUBEBUILDER_ASSETS ?? '';
  // What is told often has a control plane only; setup/kubernetes.sh builds the rest.
  const directories = told === '' ? [builtAssets()] : [told, builtAssets()];
  return directories.map((directory) => join(directory, name)).find(isProgram);
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

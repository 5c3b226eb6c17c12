import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import type { Terminal } from '../terminal.ts';

/** A kubeconfig, and how messages call it. */
export interface KubeConfigSource {
  /** Empty: the pod's own service account. */
  readonly files: readonly string[];
  /** `$KUBECONFIG`, `~/.kube/config`. */
  readonly text: string;
  /** The user has said it: by an option, or $KUBECONFIG. Others are found where kubectl looks. */
  readonly isNamed: boolean;
}

const SERVICE_ACCOUNT_TOKEN = '/var/run/secrets/kubernetes.io/serviceaccount/token';

/** The kubeconfig there is, in kubectl's order: $KUBECONFIG, `~/.kube/config`, the pod's own. Undefined where there is none. */
export function findKubeConfig(
  env: Terminal['env'],
  exists: (path: string) => boolean = existsSync,
): KubeConfigSource | undefined {
  const named = (env.KUBECONFIG ?? '').split(delimiter).filter((file) => file !== '');
  if (named.length > 0) {
    // As with kubectl: some of them may be missing. Where all are, reading the first says so.
    const present = named.filter(exists);
    return {
      files: present.length > 0 ? present : named.slice(0, 1),
      text: `$KUBECONFIG (${named.join(delimiter)})`,
      isNamed: true,
    };
  }
  const own = env.HOME === undefined || env.HOME === '' ? undefined : join(env.HOME, '.kube', 'config');
  if (own !== undefined && exists(own)) return { files: [own], text: '~/.kube/config', isNamed: false };
  const isInPod = (env.KUBERNETES_SERVICE_HOST ?? '') !== '' && exists(SERVICE_ACCOUNT_TOKEN);
  return isInPod ? { files: [], text: "the pod's service account", isNamed: false } : undefined;
}

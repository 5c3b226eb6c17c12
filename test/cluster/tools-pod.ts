import { imageNames } from './images/catalogue.ts';
import type { PodTarget } from './kubectl.ts';
import type { TestCluster } from './test-cluster.ts';

/** A container with busybox's programs that runs a script. */
export function toolsContainer(name: string, script: string): object {
  return { name, image: imageNames.tools, imagePullPolicy: 'Never', command: ['sh', '-c', script] };
}

/**
 * A pod that tests look around from with `exec`. It has a token for the control plane's audience in
 * `/var/run/secrets/tokens/token`, as sidecars do.
 */
export function toolsPod(name: string, namespace = 'default'): object {
  const token = { serviceAccountToken: { path: 'token', audience: 'meltemi', expirationSeconds: 3600 } };
  const volumeMounts = [{ name: 'tokens', mountPath: '/var/run/secrets/tokens' }];
  return {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name, namespace, labels: { app: name } },
    spec: {
      terminationGracePeriodSeconds: 1,
      volumes: [{ name: 'tokens', projected: { sources: [token] } }],
      containers: [{ ...toolsContainer('tools', 'trap exit TERM; sleep infinity & wait'), volumeMounts }],
    },
  };
}

/**
 * The body that a pod with busybox gets from a URL.
 * @param headers `accept: application/json`
 * @throws KubectlError with wget's words for a status other than 200
 */
export function getFrom(
  cluster: TestCluster,
  pod: PodTarget,
  url: string,
  ...headers: readonly string[]
): Promise<string> {
  const options = headers.map((header) => `--header=${header}`);
  // Not wget's own option for the time: Debian's busybox crashes with it.
  return cluster.exec(pod, 'timeout', '20', 'wget', '-q', '-O', '-', ...options, url);
}

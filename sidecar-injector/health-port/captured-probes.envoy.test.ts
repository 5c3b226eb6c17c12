import assert from 'node:assert/strict';
import { chmod, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { findEnvoy } from '../../test/envoy-binary.ts';
import type { Lifetime } from '../../test/lifetime.ts';
import { type Agent, seenRequest, startAgent } from '../../test/network/agent.ts';
import { type NetworkNamespace, testNetwork } from '../../test/network/network-namespace.ts';
import { requireEnvoy, requireTrafficCapture } from '../../test/requirement.ts';
import { temporaryDirectory } from '../../test/temporary-directory.ts';
import { waitFor } from '../../test/wait-for.ts';
import { injectedContainer } from '../fixtures/injected-container.ts';
import { injectedPod } from '../fixtures/injection-fixture.ts';
import { expand } from '../fixtures/kubelet-expansion.ts';
import { runInit } from '../image/fixtures/captured-pod.ts';
import { PROXY_CONTAINER } from '../mesh-words.ts';
import { SIDECAR_FILES } from '../proxy/sidecar-files.ts';

const POD = { ipv4: '10.77.0.1', ipv6: 'fd77::1' } as const;

const injected = injectedPod({
  spec: {
    containers: [
      {
        name: 'app',
        startupProbe: { tcpSocket: { port: 8081 } },
        readinessProbe: { httpGet: { path: '/health', port: 8080 } },
      },
    ],
  },
});

/** Runs the proxy's container: its arguments, as its user, in the network of the pod. */
async function startProxy(t: Lifetime, network: NetworkNamespace, podIp: string): Promise<void> {
  const bootstrap = join(await temporaryDirectory(t), 'bootstrap.json');
  // Only as long as the test runs: the proxy's user must get at it.
  await chmod(join(bootstrap, '..'), 0o755);
  await writeFile(bootstrap, JSON.stringify({ static_resources: { clusters: [] } }));
  const variables = { POD_NAME: 'reviews-1', POD_NAMESPACE: 'shop', POD_IP: podIp };
  const args = injectedContainer(injected, PROXY_CONTAINER).args.map((argument) =>
    argument === SIDECAR_FILES.bootstrap ? bootstrap : expand(argument, variables),
  );
  // The proxy's user need not be able to reach the directory that Envoy lies in.
  const asProxy = 'exec 9<"$0" && exec setpriv --reuid 1337 --regid 1337 --clear-groups /proc/self/fd/9 "$@"';
  await network.start('sh', ['-c', asProxy, `${findEnvoy()}`, ...args]);
}

const bothPresent = { skip: requireEnvoy().skip || requireTrafficCapture().skip };

describe('a pod whose traffic is captured', bothPresent, () => {
  for (const family of ['ipv4', 'ipv6'] as const) {
    test(`answers the kubelet, and refuses everybody who has no certificate (${family})`, async (t) => {
      const network = await testNetwork(t);
      const pod = await network.machine('pod', `${POD.ipv4}/16`, `${POD.ipv6}/64`);
      const node = await network.machine('node', '10.77.0.2/16', 'fd77::2/64');
      await runInit(t, pod, injected);
      const app = await startAgent(t, pod, 1000);
      await app.listen('http', '::', 8080);
      await startProxy(t, pod, POD[family]);
      const kubelet = await startAgent(t, node, 0);
      const call = (path: string) => callHealthPort(kubelet, POD[family], path);

      await waitFor(async () => (await call('/healthz/ready')).status === 200, { describe: 'the proxy' });
      // Nothing listens at the inbound port: no plaintext gets into the pod.
      assert.equal(await kubelet.call(POD[family], 8080), 'ECONNREFUSED');
      const answer = await call('/kubelet/app/readinessProbe');
      assert.equal(answer.status, 200);
      assert.deepEqual([seenRequest(answer).path, seenRequest(answer).port], ['/health', 8080]);
      assert.equal((await call('/kubelet/app/startupProbe')).status, 503);
      await app.listen('tcp', '::', 8081);
      await waitFor(async () => (await call('/kubelet/app/startupProbe')).status === 200, {
        describe: 'the TCP probe to pass',
      });
    });
  }
});

function callHealthPort(kubelet: Agent, address: string, path: string) {
  const host = address.includes(':') ? `[${address}]` : address;
  return kubelet.get(`http://${host}:15021${path}`);
}

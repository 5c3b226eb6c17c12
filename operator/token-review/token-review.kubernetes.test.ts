import assert from 'node:assert/strict';
import { generateKeyPairSync, X509Certificate } from 'node:crypto';
import { before, describe, test } from 'node:test';
import { Registry } from 'prom-client';
import { startApiServer, type TestApiServer } from '../../test/kubernetes/api-server.ts';
import { createObjects } from '../../test/kubernetes/create-objects.ts';
import { serviceAccountToken } from '../../test/kubernetes/service-account-token.ts';
import { suiteLifetime } from '../../test/lifetime.ts';
import type { DeltaClient } from '../../test/mesh/delta-client.ts';
import { requireKubernetes } from '../../test/requirement.ts';
import { waitFor } from '../../test/wait-for.ts';
import { GRPC_STATUS } from '../../xds/server/grpc/grpc-status.ts';
import type { ApiConnection } from '../kubernetes/connection/api-connection.ts';
import { AUDIENCE, type PodControlPlane, startPodControlPlane } from './fixtures/pod-control-plane.ts';
import {
  createPod,
  deletePod,
  keyOf,
  podToken,
  resigned,
  type TestPod,
  unboundToken,
} from './fixtures/pod-tokens.ts';
import { ApiServerReviews } from './token-review.ts';
import { TokenReviewAuthenticator } from './token-review-authenticator.ts';
import { TokenReviewMetrics } from './token-review-metrics.ts';

const SECRET = 'envoy.extensions.transport_sockets.tls.v3.Secret';
const LISTENER = 'envoy.config.listener.v3.Listener';
/** Everything that a proxy can ask for. */
const TYPES = [
  SECRET,
  'envoy.config.cluster.v3.Cluster',
  'envoy.config.endpoint.v3.ClusterLoadAssignment',
  LISTENER,
  'envoy.config.core.v3.TypedExtensionConfig',
  'envoy.config.route.v3.RouteConfiguration',
  'envoy.config.route.v3.VirtualHost',
];

const NAMESPACES = ['bank', 'shop'];
const ACCOUNTS = ['alpha', 'beta'];
const ANSWERS_LATE = { timeout: 60_000, interval: 200 };

const NAMESPACE_TYPE = { apiVersion: 'v1', kind: 'Namespace', plural: 'namespaces', namespaced: false };
const CLUSTER_ROLE = {
  apiVersion: 'rbac.authorization.k8s.io/v1',
  kind: 'ClusterRole',
  plural: 'clusterroles',
  namespaced: false,
};
const CLUSTER_ROLE_BINDING = {
  ...CLUSTER_ROLE,
  kind: 'ClusterRoleBinding',
  plural: 'clusterrolebindings',
};

/** A service account that may do nothing but have tokens reviewed. */
async function createReviewer(admin: ApiConnection): Promise<string> {
  const [name, namespace] = ['meltemi', 'meltemi-system'];
  const rules = [{ apiGroups: ['authentication.k8s.io'], resources: ['tokenreviews'], verbs: ['create'] }];
  await createObjects(admin, CLUSTER_ROLE, [{ metadata: { name }, rules }]);
  const roleRef = { apiGroup: 'rbac.authorization.k8s.io', kind: 'ClusterRole', name };
  const subjects = [{ kind: 'ServiceAccount', name, namespace }];
  await createObjects(admin, CLUSTER_ROLE_BINDING, [{ metadata: { name }, roleRef, subjects }]);
  return serviceAccountToken(admin, { namespace, serviceAccount: name });
}

const spiffeIdOf = ({ namespace, serviceAccount }: TestPod) =>
  `spiffe://cluster.local/ns/${namespace}/sa/${serviceAccount}`;

const failureOf = (client: DeltaClient) =>
  waitFor(() => client.failure, { describe: 'the stream to be refused', timeout: 30_000 });

const resourcesOf = ({ responses }: DeltaClient) => responses.flatMap(({ resources }) => resources ?? []);

const hasInbound = (client: DeltaClient) =>
  resourcesOf(client).some(({ name }) => /inbound/.test(name ?? ''));

/** The workload identities in all certificates that have come, whatever they came in. */
function identitiesIn(client: DeltaClient): ReadonlySet<string> {
  const text = JSON.stringify(client.responses).replaceAll('\\n', '\n');
  const certificates = text.match(/-----BEGIN CERTIFICATE-----[^"]*?-----END CERTIFICATE-----/g) ?? [];
  const names = certificates.map((pem) => new X509Certificate(pem).subjectAltName ?? '');
  return new Set(names.flatMap((name) => name.match(/spiffe:\/\/[^,]*\/sa\/[^,]*/g) ?? []));
}

function privateKeysIn(client: DeltaClient): number {
  return JSON.stringify(client.responses).match(/BEGIN (EC )?PRIVATE KEY/g)?.length ?? 0;
}

describe('what a pod’s token opens', requireKubernetes(), () => {
  const lifetime = suiteLifetime();
  let server: TestApiServer;
  let reviewerToken: string;
  let mesh: PodControlPlane;
  const pods: TestPod[] = [];
  const make = async (namespace: string, serviceAccount: string, name: string) => {
    const pod = await createPod(server.admin, { namespace, serviceAccount, name });
    await waitFor(() => mesh.knows(keyOf(pod)), { describe: `the mesh to know ${keyOf(pod)}` });
    return pod;
  };

  before(async () => {
    server = await startApiServer(lifetime);
    const names = [...NAMESPACES, 'meltemi-system'];
    await createObjects(
      server.admin,
      NAMESPACE_TYPE,
      names.map((name) => ({ metadata: { name } })),
    );
    reviewerToken = await createReviewer(server.admin);
    // Short times, so that revocation is seen within the test.
    mesh = await startPodControlPlane(lifetime, server, {
      reviews: server.connect({ token: reviewerToken }),
      keptMs: 500,
      reviewEveryMs: 1_000,
    });
    for (const namespace of NAMESPACES) {
      for (const account of ACCOUNTS) {
        await serviceAccountToken(server.admin, { namespace, serviceAccount: account });
        for (const number of [0, 1]) pods.push(await make(namespace, account, `${account}-${number}`));
      }
    }
  });

  test('in every combination of namespace, account, pod, audience and node: its own pod’s, or nothing', async (t) => {
    const names = pods.map(keyOf);
    const tokens = pods.flatMap((pod) => [
      { pod, opens: true, token: podToken(server.admin, pod, AUDIENCE) },
      { pod, opens: false, token: podToken(server.admin, pod, 'https://kubernetes.default.svc') },
      { pod, opens: false, token: podToken(server.admin, pod) },
      { pod, opens: false, token: unboundToken(server.admin, pod, AUDIENCE) },
      { pod, opens: false, token: unboundToken(server.admin, pod) },
    ]);
    let count = 0;
    for (const { pod, opens, token: made } of tokens) {
      const token = await made;
      const tries = [...names, '', `${pod.namespace}/${pod.serviceAccount}`].map(async (nodeId) => {
        count += 1;
        const client = mesh.connect(token, t);
        client.ask(SECRET, ['workload-identity', 'trust-bundle', ...names, ...pods.map(spiffeIdOf)], nodeId);
        if (opens && nodeId === keyOf(pod)) {
          await waitFor(() => client.responses.length > 0, { describe: 'the secrets' });
          const came = resourcesOf(client).map(({ name }) => name);
          assert.deepEqual(came.sort(), ['trust-bundle', 'workload-identity']);
          assert.deepEqual(identitiesIn(client), new Set([spiffeIdOf(pod)]));
          assert.equal(client.failure, undefined);
          return;
        }
        const { code } = await failureOf(client);
        assert.equal(code, opens ? GRPC_STATUS.PERMISSION_DENIED : GRPC_STATUS.UNAUTHENTICATED, nodeId);
        assert.deepEqual(client.responses, []);
      });
      await Promise.all(tries);
    }
    t.diagnostic(`${tokens.length} tokens, ${count} streams`);
    assert.equal(count, 8 * 5 * 10);
  });

  test('whatever the stream then asks for, nothing comes that is another pod’s', async (t) => {
    await Promise.all(
      pods.map(async (pod) => {
        const client = mesh.connect(await podToken(server.admin, pod, AUDIENCE), t);
        client.acknowledge();
        const others = pods.filter((other) => other !== pod);
        for (const type of TYPES) {
          client.ask(type, [], keyOf(pod));
          client.ask(type, ['*', ...others.map(keyOf), ...others.map(spiffeIdOf)], keyOf(others[0] ?? pod));
        }
        client.ask(SECRET, ['workload-identity', 'trust-bundle']);
        await waitFor(() => identitiesIn(client).size > 0, { describe: 'the identity' });
        await waitFor(() => hasInbound(client), {
          describe: 'the listeners',
        });
        assert.deepEqual(identitiesIn(client), new Set([spiffeIdOf(pod)]));
        assert.equal(privateKeysIn(client), 1);
        assert.equal(client.failure, undefined);
      }),
    );
  });

  test('a proxy that connects again before its loss is noticed gets all it needs, and its old stream ends', async (t) => {
    const [pod] = pods;
    assert.ok(pod !== undefined);
    const token = await podToken(server.admin, pod, AUDIENCE);
    const connect = async () => {
      const client = mesh.connect(token, t);
      client.acknowledge();
      client.ask(LISTENER, [], keyOf(pod));
      client.ask(SECRET, ['workload-identity']);
      await waitFor(() => identitiesIn(client).size > 0, { describe: 'the identity' });
      await waitFor(() => hasInbound(client), { describe: 'the listeners' });
      return client;
    };
    const first = await connect();
    const second = await connect();
    assert.equal((await failureOf(first)).code, GRPC_STATUS.UNAVAILABLE);
    assert.equal(second.failure, undefined);
    assert.ok(mesh.controlPlane.holderOf(keyOf(pod)) !== undefined);
  });

  test('the API server itself says no to what is refused without asking it', async () => {
    const reviews = new ApiServerReviews({
      connection: server.connect({ token: reviewerToken }),
      audience: AUDIENCE,
    });
    const [pod] = pods;
    assert.ok(pod !== undefined);
    const bound = await podToken(server.admin, pod, AUDIENCE);
    const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const ownKey = Buffer.from(privateKey.export({ type: 'sec1', format: 'pem' }));
    const ended = { exp: Math.floor(Date.now() / 1000) - 120 };
    const cases: readonly (readonly [string, string, RegExp])[] = [
      ['for the API server', await podToken(server.admin, pod), /audience/],
      ['for another', await podToken(server.admin, pod, 'vault'), /audience/],
      ['bound to no pod', await unboundToken(server.admin, pod, AUDIENCE), /bound to no pod/],
      ['signed by somebody else', await resigned(bound, ownKey, {}), /invalid/],
      ['expired', await resigned(bound, server.serviceAccountKey, ended), /expired/],
      ['no token', 'nonsense', /refuses the token/],
      [
        'of another pod’s uid',
        await resigned(bound, server.serviceAccountKey, {
          'kubernetes.io': {
            namespace: pod.namespace,
            pod: { name: pod.name, uid: pods[1]?.uid },
            serviceaccount: { name: pod.serviceAccount, uid: pods[1]?.uid },
          },
        }),
        /refuses the token/,
      ],
    ];
    for (const [name, token, words] of cases) {
      const review = await reviews.review(token);
      assert.equal(review.kind, 'Refused', name);
      assert.match(review.kind === 'Refused' ? review.reason : '', words, name);
    }
    const { kind } = await reviews.review(bound);
    assert.equal(kind, 'Accepted');
  });

  test('a stream ends with its token', async (t) => {
    const pod = await make('shop', 'alpha', 'short-lived');
    const token = await podToken(server.admin, pod, AUDIENCE);
    const exp = Math.floor(Date.now() / 1000) + 3;
    const short = await resigned(token, server.serviceAccountKey, { exp });
    const client = mesh.connect(short, t);
    client.ask(SECRET, ['workload-identity'], keyOf(pod));
    await waitFor(() => client.responses.length > 0, { describe: 'the identity' });
    const { code, details } = await failureOf(client);
    assert.deepEqual([code, details], [GRPC_STATUS.UNAUTHENTICATED, 'the token has expired']);
    assert.ok(Date.now() >= exp * 1000);
    const again = mesh.connect(short, t);
    again.ask(SECRET, ['workload-identity'], keyOf(pod));
    assert.equal((await failureOf(again)).code, GRPC_STATUS.UNAUTHENTICATED);
  });

  test('a pod that is deleted loses its stream at once, and its token opens none to its successor', async (t) => {
    const first = await make('shop', 'alpha', 'replaced');
    const old = await podToken(server.admin, first, AUDIENCE);
    const client = mesh.connect(old, t);
    client.ask(SECRET, ['workload-identity'], keyOf(first));
    await waitFor(() => client.responses.length > 0, { describe: 'the identity' });
    await deletePod(server.admin, first);
    await failureOf(client);
    await waitFor(() => !mesh.knows(keyOf(first)), { describe: 'the mesh to forget the pod' });
    const orphan = mesh.connect(old, t);
    orphan.ask(SECRET, ['workload-identity'], keyOf(first));
    assert.notEqual((await failureOf(orphan)).code, undefined);
    assert.deepEqual(orphan.responses, []);

    const second = await make('shop', 'alpha', 'replaced');
    assert.notEqual(second.uid, first.uid);
    const intruder = mesh.connect(old, t);
    intruder.ask(SECRET, ['workload-identity'], keyOf(second));
    assert.equal((await failureOf(intruder)).code, GRPC_STATUS.UNAUTHENTICATED);
    assert.deepEqual(intruder.responses, []);
    const successor = mesh.connect(await podToken(server.admin, second, AUDIENCE), t);
    successor.ask(SECRET, ['workload-identity'], keyOf(second));
    await waitFor(() => successor.responses.length > 0, { describe: 'the identity of the new pod' });
    assert.deepEqual(identitiesIn(successor), new Set([spiffeIdOf(second)]));
  });

  test('a service account that is deleted takes the streams of its pods along', async (t) => {
    await serviceAccountToken(server.admin, { namespace: 'shop', serviceAccount: 'passing' });
    const pod = await make('shop', 'passing', 'orphaned');
    const token = await podToken(server.admin, pod, AUDIENCE);
    const client = mesh.connect(token, t);
    client.ask(SECRET, ['workload-identity'], keyOf(pod));
    await waitFor(() => client.responses.length > 0, { describe: 'the identity' });
    const path = '/api/v1/namespaces/shop/serviceaccounts/passing';
    await server.admin.send({ method: 'DELETE', path, resource: 'serviceaccounts' });
    // The API server remembers for some seconds, too.
    const { code } = await waitFor(() => client.failure, {
      describe: 'the end of the stream',
      ...ANSWERS_LATE,
    });
    assert.equal(code, GRPC_STATUS.UNAUTHENTICATED);
    const again = mesh.connect(token, t);
    again.ask(SECRET, ['workload-identity'], keyOf(pod));
    assert.equal((await failureOf(again)).code, GRPC_STATUS.UNAUTHENTICATED);
  });

  test('an API server that is away ends no stream, and new proxies are told to come again', async (t) => {
    const [network, registry] = [await server.proxy(t), new Registry()];
    const apart = await startPodControlPlane(t, server, {
      reviews: server.connect({ token: reviewerToken, port: network.port }, t),
      keptMs: 100,
      reviewEveryMs: 200,
      metrics: new TokenReviewMetrics(registry),
    });
    const [pod, other] = pods;
    assert.ok(pod !== undefined && other !== undefined);
    const token = await podToken(server.admin, pod, AUDIENCE);
    const client = apart.connect(token, t);
    client.ask(SECRET, ['workload-identity'], keyOf(pod));
    await waitFor(() => client.responses.length > 0, { describe: 'the identity' });
    network.cut();
    const newcomer = await podToken(server.admin, other, AUDIENCE);
    const refused = apart.connect(newcomer, t);
    refused.ask(SECRET, ['workload-identity'], keyOf(other));
    assert.equal((await failureOf(refused)).code, GRPC_STATUS.UNAVAILABLE);
    await waitFor(async () => /result="unavailable"} 1\d/.test(await registry.metrics()), {
      describe: 'ten reviews of the open stream that nobody could answer',
      ...ANSWERS_LATE,
    });
    assert.equal(client.failure, undefined);
    network.mend();
    const admitted = apart.connect(newcomer, t);
    admitted.ask(SECRET, ['workload-identity'], keyOf(other));
    await waitFor(() => admitted.responses.length > 0, { describe: 'the identity of the newcomer' });
    assert.equal(client.failure, undefined);
  });

  test('a thousand proxies that come at once are through soon', async (t) => {
    const [pod] = pods;
    assert.ok(pod !== undefined);
    const seed = await podToken(server.admin, pod, AUDIENCE);
    const tokens = await Promise.all(
      Array.from({ length: 1_000 }, (_, index) =>
        resigned(seed, server.serviceAccountKey, { jti: `proxy-${index}` }),
      ),
    );
    const authenticator = new TokenReviewAuthenticator({
      reviewer: new ApiServerReviews({
        connection: server.connect({ token: reviewerToken }, t),
        audience: AUDIENCE,
      }),
      audience: AUDIENCE,
      trustDomain: 'cluster.local',
    });
    const begun = performance.now();
    await Promise.all(tokens.map((token) => authenticator.authenticate(token)));
    const seconds = (performance.now() - begun) / 1000;
    t.diagnostic(`1,000 tokens were reviewed in ${seconds.toFixed(2)} s`);
    assert.ok(seconds < 30);
  });
});

import assert from 'node:assert/strict';
import { json } from 'node:stream/consumers';
import { before, describe, test } from 'node:test';
import { KINDS, MESH_API_VERSION } from '../../api/kinds.ts';
import { formatProblem, validateObject } from '../../api/validate.ts';
import { MeshFixture } from '../../mesh-model/fixtures/mesh-fixture.ts';
import { policyOf, serviceOf, workloadOf } from '../../mesh-model/fixtures/objects.ts';
import { ApiStatusError } from '../../operator/kubernetes/connection/api-errors.ts';
import type { ApiRequest } from '../../operator/kubernetes/connection/api-request.ts';
import { startApiServer, type TestApiServer } from '../../test/kubernetes/api-server.ts';
import { findNodeProgram } from '../../test/kubernetes/assets.ts';
import { installCrd } from '../../test/kubernetes/install-crd.ts';
import { suiteLifetime } from '../../test/lifetime.ts';
import { runProcess } from '../../test/process.ts';
import { requireKubernetes, requireKubernetesTool } from '../../test/requirement.ts';
import { waitFor } from '../../test/wait-for.ts';
import { startValidatingWebhook } from '../fixtures/validating-webhook.ts';

const KIND_LIST = [
  KINDS.TrafficRoute,
  KINDS.MeshPolicy,
  KINDS.Telemetry,
  KINDS.MeshService,
  KINDS.MeshWorkload,
  KINDS.ServiceRegistry,
];

function route(name: string, rule: object = {}) {
  return {
    apiVersion: MESH_API_VERSION,
    kind: 'TrafficRoute',
    metadata: { name, namespace: 'default' },
    spec: {
      parentRefs: [{ kind: 'Service', name: 'reviews' }],
      http: [{ backendRefs: [{ name: 'reviews', port: 9080 }], ...rule }],
    },
  };
}

/** Against rules that no CRD can hold, in two places. */
const BROKEN_RULE = { requestHeaders: { set: { ':path': '/other', 'a header': 'x' } } };

function problemsOf(object: unknown): readonly string[] {
  const result = validateObject(object);
  return result.ok ? [] : result.problems.map(formatProblem);
}

describe('validation by a real API server', requireKubernetes(), () => {
  const lifetime = suiteLifetime();
  const namespace = 'default';
  const mesh = new MeshFixture({
    services: [serviceOf('reviews', { namespace, selector: { app: 'reviews' } })],
    workloads: [workloadOf('reviews-v1', { namespace, labels: { app: 'reviews', version: 'v1' } })],
    policies: [
      policyOf('first', { mtls: { mode: 'Strict' } }, { namespace, createdAt: '2020-01-01T00:00:00Z' }),
    ],
  });
  let server: TestApiServer;

  /** Sends an object as kubectl does; the warnings that come with it. */
  async function send(request: Omit<ApiRequest, 'resource'>): Promise<readonly string[]> {
    const response = await server.admin.open({ ...request, resource: 'objects' });
    await json(response);
    const headers = response.headersDistinct.warning ?? [];
    return headers.map((header) => /^299 \S+ "(.*)"$/.exec(header)?.[1] ?? header);
  }

  const pathOf = (plural: string) => `/apis/${MESH_API_VERSION}/namespaces/default/${plural}`;
  const create = (plural: string, body: object) => send({ method: 'POST', path: pathOf(plural), body });

  async function refusalOf(plural: string, body: object): Promise<ApiStatusError['status']> {
    const error = await create(plural, body).then(
      () => assert.fail('it was accepted'),
      (error: unknown) => error,
    );
    assert.ok(error instanceof ApiStatusError);
    return error.status;
  }

  before(async () => {
    server = await startApiServer(lifetime);
    for (const { plural } of KIND_LIST) await installCrd(server.admin, plural);
    await startValidatingWebhook(lifetime, server.admin, mesh.model);
    // The API server hears of its webhooks a little later.
    await waitFor(
      async () => {
        const dryRun = { method: 'POST', path: pathOf('trafficroutes'), query: { dryRun: 'All' } } as const;
        return send({ ...dryRun, body: route('probe', BROKEN_RULE) }).then(
          () => false,
          (error: unknown) => /denied the request/.test(String(error)),
        );
      },
      { describe: 'the API server to ask the webhook', timeout: 30_000 },
    );
  });

  test('what can never be right is refused, with all that is wrong in the words of file mode', async () => {
    const broken = route('broken', BROKEN_RULE);
    const problems = problemsOf(broken);
    assert.equal(problems.length, 2);
    const status = await refusalOf('trafficroutes', broken);
    assert.deepEqual([status.code, status.reason], [422, 'Invalid']);
    const by = 'admission webhook "validator.mesh.meltemi.dev" denied the request: ';
    assert.equal(status.message, by + problems.join('\n'));
    assert.deepEqual(
      status.causes.map(({ field, message }) => `${field}: ${message}`),
      problems,
    );
    const list = await server.admin.send({
      method: 'GET',
      path: pathOf('trafficroutes'),
      resource: 'trafficroutes',
    });
    assert.doesNotMatch(JSON.stringify(list), /broken/);
  });

  test('what another object may put right is stored, with a warning for each', async () => {
    const rule = {
      backendRefs: [
        { name: 'reviews', port: 81 },
        { name: 'ratings', port: 80 },
      ],
    };
    assert.deepEqual(await create('trafficroutes', route('early', rule)), [
      'spec.http[0].backendRefs[0].port: Service/default/reviews has no port 81: it has 9080',
      'spec.http[0].backendRefs[1].name: there is no Service/default/ratings',
    ]);
    const policy = {
      apiVersion: MESH_API_VERSION,
      kind: 'MeshPolicy',
      metadata: { name: 'second', namespace: 'default' },
      spec: { mtls: { mode: 'Permissive' } },
    };
    assert.deepEqual(await create('meshpolicies', policy), [
      'spec.mtls: mtls of Namespace/default: MeshPolicy/default/first wins',
    ]);
    const workload = {
      apiVersion: MESH_API_VERSION,
      kind: 'MeshWorkload',
      metadata: { name: 'vm', namespace: 'default' },
      spec: { address: '10.0.0.9', service: 'new', ports: [{ name: 'http', port: 80 }] },
    };
    assert.deepEqual(await create('meshworkloads', workload), []);
  });

  test('a change is judged as a creation is, and a change of status or labels is not', async () => {
    assert.deepEqual(await create('trafficroutes', route('changing')), []);
    const path = `${pathOf('trafficroutes')}/changing`;
    const contentType = 'application/merge-patch+json';
    const patch = (body: object, subresource = '') =>
      send({ method: 'PATCH', path: path + subresource, contentType, body });
    const labels = { version: 'v9' };
    const { spec } = route('changing', { backendRefs: [{ name: 'reviews', port: 9080, labels }] });
    assert.deepEqual(await patch({ spec }), [
      'spec.http[0].backendRefs[0].labels: no endpoint of Service/default/reviews port 9080 has the labels version=v9: the rule is left out until there is one',
    ]);
    await assert.rejects(patch({ spec: route('changing', BROKEN_RULE).spec }), /denied the request/);
    assert.deepEqual(await patch({ status: { observedGeneration: 1 } }, '/status'), []);
    assert.deepEqual(await send({ method: 'DELETE', path }), []);
  });

  test('the mesh is as it was', () => {
    assert.equal(mesh.commit().size, 0);
    assert.equal(mesh.inputs.trafficRoutes.size, 0);
  });

  test('kubectl shows both to who types', requireKubernetesTool('kubectl'), async (t) => {
    const kubeConfig = await server.writeKubeConfig();
    const apply = (object: object) =>
      runProcess(
        t,
        findNodeProgram('kubectl') ?? 'kubectl',
        ['--kubeconfig', kubeConfig, 'apply', '-f', '-'],
        {
          input: JSON.stringify(object),
        },
      );
    const warned = await apply(route('typed', { backendRefs: [{ name: 'ratings', port: 80 }] }));
    assert.match(warned.stdout, /trafficroute\.mesh\.meltemi\.dev\/typed created/);
    assert.match(
      warned.stderr,
      /^Warning: spec\.http\[0\]\.backendRefs\[0\]\.name: there is no Service\/default\/ratings$/m,
    );
    const refused = await apply(route('typed-wrong', BROKEN_RULE));
    assert.notDeepEqual(refused.end, { kind: 'exited', status: 0 });
    for (const problem of problemsOf(route('typed-wrong', BROKEN_RULE))) {
      assert.ok(refused.stderr.includes(problem), refused.stderr);
    }
  });
});

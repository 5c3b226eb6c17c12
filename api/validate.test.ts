import assert from 'node:assert/strict';
import { test } from 'node:test';
import { objectOf } from './testing/refusals.ts';
import { formatProblem, validateObject } from './validate.ts';

const API = 'mesh.meltemi.dev/v1alpha1';

function problems(raw: unknown): readonly string[] {
  const result = validateObject(raw);
  return result.ok ? [] : result.problems.map(formatProblem);
}

const workload = {
  apiVersion: API,
  kind: 'MeshWorkload',
  metadata: { name: 'a' },
  spec: { address: '10.0.0.1' },
};

test('defaults are filled in, those of the namespace and of nested fields too', () => {
  const result = validateObject(workload);
  assert.deepEqual(result, {
    ok: true,
    object: {
      ...workload,
      metadata: { name: 'a', namespace: 'default' },
      spec: {
        address: '10.0.0.1',
        serviceAccount: 'default',
        weight: 1,
        proxy: { mode: 'Explicit', outboundPort: 15001 },
      },
    },
  });
});

test('what comes in is not changed, and what comes out cannot be', () => {
  const raw = structuredClone(workload);
  const result = validateObject(raw);
  assert.deepEqual(raw, workload);
  assert.ok(result.ok && result.object.kind === 'MeshWorkload');
  const { spec } = result.object;
  assert.throws(() => Object.assign(spec, { weight: 2 }), TypeError);
});

test("an object of Kubernetes keeps the fields that are not the mesh's", () => {
  const service = {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: { name: 'a', namespace: 'web', finalizers: ['x'] },
    spec: { ports: [{ port: 80, nodePort: 30080 }], sessionAffinity: 'None' },
    status: { loadBalancer: {} },
  };
  const result = validateObject(service);
  assert.ok(result.ok && result.object.kind === 'Service');
  assert.deepEqual(result.object.spec, {
    type: 'ClusterIP',
    ports: [{ port: 80, nodePort: 30080, protocol: 'TCP' }],
    sessionAffinity: 'None',
  });
});

test('an envelope that is not in order is refused', () => {
  const cases: readonly (readonly [raw: unknown, problem: string])[] = [
    [undefined, 'must be plain data: text, a number, true, false, a list or an object'],
    [null, 'must be an object with apiVersion, kind and metadata'],
    [[workload], 'must be an object with apiVersion, kind and metadata'],
    [{}, 'apiVersion: is required'],
    [{ apiVersion: 1 }, 'apiVersion: must be text'],
    [{ apiVersion: API }, 'kind: is required'],
    [{ ...workload, kind: 'TrafficRules' }, 'kind: unknown kind; did you mean `TrafficRoute`?'],
    [{ ...workload, apiVersion: 'mesh.meltemi.dev/v1' }, `apiVersion: must be ${API}`],
    [{ ...workload, metadata: undefined }, 'metadata: is required'],
    [{ ...workload, metadata: {} }, 'metadata.name: is required'],
    [{ ...workload, spec: undefined }, 'spec: is required'],
    [
      { ...workload, metadata: { name: 'A_b' } },
      'metadata.name: must be a name of lower-case letters, digits, - and ., such as api.example.com',
    ],
    [
      { ...workload, metadata: { name: 'a', namespace: 'a.b' } },
      'metadata.namespace: must be a name of lower-case letters, digits and -, such as reviews-v1',
    ],
    [
      { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'a', namespace: 'b' } },
      'metadata.namespace: must not be there: a Namespace belongs to no namespace',
    ],
    [{ apiVersion: API, kind: 'MeshStatus', metadata: { name: 'a' } }, 'must have the name mesh'],
    [{ ...workload, specs: {} }, 'specs: unknown field; did you mean `spec`?'],
  ];
  for (const [raw, problem] of cases) assert.deepEqual(problems(raw), [problem]);
});

test('the name of a MeshService is a DNS label', () => {
  const service = {
    apiVersion: API,
    kind: 'MeshService',
    spec: { hosts: ['a.b'], ports: [{ name: 'a', number: 1 }] },
  };
  for (const name of ['a.b', 'a'.repeat(64)]) {
    assert.deepEqual(problems({ ...service, metadata: { name } }), [
      'must have a name of at most 63 characters without dots, because the name is used in DNS',
    ]);
  }
});

test("somebody else's kind is no mistake, and is told apart", () => {
  for (const raw of [
    { apiVersion: 'apps/v1', kind: 'Deployment' },
    { apiVersion: 'serving.knative.dev/v1', kind: 'Service' },
    { apiVersion: 'v1', kind: 'toString' },
  ]) {
    const result = validateObject(raw);
    assert.deepEqual(result.ok ? [] : result.problems.map((problem) => problem.reason), ['UnknownKind']);
  }
});

test('a problem says where it is, for programs too', () => {
  const result = validateObject(objectOf('MeshWorkload', '{ address: 10.0.0.1, ports: [{ port: 80 }] }'));
  assert.deepEqual(result.ok ? [] : result.problems[0].at, ['spec', 'ports', 0, 'name']);
});

test('large and deep objects are refused with a short message', () => {
  const text = 'x'.repeat(1024 * 1024 + 1);
  const deep = Array.from({ length: 100_000 }).reduce<unknown>((inner) => ({ a: inner }), {});
  const cyclic: Record<string, unknown> = { ...workload };
  cyclic.spec = cyclic;
  const cases: readonly (readonly [raw: unknown, problem: string])[] = [
    [text, 'must not be larger than 1 MiB (split it into several objects)'],
    [
      { ...workload, spec: { address: text } },
      'must not be larger than 1 MiB (split it into several objects)',
    ],
    [{ ...workload, [text]: 1 }, 'must not be larger than 1 MiB (split it into several objects)'],
    [{ ...workload, spec: { address: text.slice(1000) } }, 'spec.address: must have at most 253 characters'],
    [Array(60_000).fill(0), 'must not have more than 50000 values (split it into several objects)'],
    [{ ...workload, spec: deep }, 'spec.a.a.a: is nested too deeply'],
    [cyclic, 'spec.spec.spec.spec: is nested too deeply'],
  ];
  for (const [raw, problem] of cases) assert.deepEqual(problems(raw), [problem]);
});

test('of many problems the first are shown, and how many there are', () => {
  const spec = Object.fromEntries(Array.from({ length: 1000 }, (_, index) => [`unknown${index}`, 1]));
  const found = problems({ ...workload, spec: { ...spec, address: '10.0.0.1' } });
  assert.equal(found.length, 21);
  assert.equal(found.at(-1), '980 more fields have problems');
});

test('names from outside are cut in messages', () => {
  const name = 'z'.repeat(100_000);
  const found = problems({ ...workload, spec: { address: '10.0.0.1', [name]: 1 } });
  assert.ok(found.every((line) => line.length < 500));
  assert.ok(problems({ apiVersion: name, kind: name }).every((line) => line.length < 500));
});

test('keys that could reach a prototype are refused or harmless', () => {
  const raw: unknown = JSON.parse(`{"apiVersion":"${API}","kind":"MeshWorkload","__proto__":{"polluted":1}}`);
  assert.deepEqual(problems(raw), ['__proto__: is not allowed as a name']);
  const labels: unknown = JSON.parse('{"constructor":"a","prototype":"b","toString":"c"}');
  const result = validateObject({ ...workload, metadata: { name: 'a', labels } });
  assert.ok(result.ok);
  assert.deepEqual(result.object.metadata.labels, labels);
});

test('what is no plain data is refused', () => {
  const hostile = new Proxy(
    {},
    {
      ownKeys: () => {
        throw new Error('no');
      },
    },
  );
  for (const value of [1n, Symbol('a'), () => 1, new Date(), new Map(), Number.NaN, hostile]) {
    assert.match(problems({ ...workload, spec: value })[0] ?? '', /must be plain data/);
  }
});

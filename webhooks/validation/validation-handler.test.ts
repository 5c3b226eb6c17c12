import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { parse } from 'yaml';
import { MESH_API_VERSION } from '../../api/kinds.ts';
import { formatProblem, validateObject } from '../../api/validate.ts';
import { PreviewTooWide } from '../../mesh-model/collections/preview.ts';
import { MeshFixture } from '../../mesh-model/fixtures/mesh-fixture.ts';
import { policyOf, portOf, serviceOf, workloadOf } from '../../mesh-model/fixtures/objects.ts';
import { reviewOfObject, validate, validationWebhook } from '../fixtures/validation-webhook.ts';

const at = (name: string, more: object = {}) => ({ name, namespace: 'shop', ...more });

function meshObject(kind: string, name: string, spec: object, metadata: object = {}) {
  return { apiVersion: MESH_API_VERSION, kind, metadata: at(name, metadata), spec };
}

const ROUTE_SPEC = {
  parentRefs: [{ kind: 'Service', name: 'reviews' }],
  http: [{ name: 'all', backendRefs: [{ name: 'reviews', port: 9080 }] }],
};
const route = (spec: object = {}, metadata: object = {}) =>
  meshObject('TrafficRoute', 'reviews', { ...ROUTE_SPEC, ...spec }, metadata);

/** A mesh with one service, and an instance of it. */
function shop(): MeshFixture {
  return new MeshFixture({
    services: [serviceOf('reviews', { selector: { app: 'reviews' } })],
    workloads: [workloadOf('reviews-v1', { labels: { app: 'reviews', version: 'v1' }, address: '10.0.0.7' })],
  });
}

const webhook = () => validationWebhook(shop().model);

describe('an object that can never be right', () => {
  test('is refused with every problem, one a line, and in the form of the API server’s own', async () => {
    const broken = route({
      http: [{ backendRefs: [{ name: 'reviews', wieght: 1 }], timeouts: { request: '1 s' } }],
    });
    const { allowed, status, warnings } = await validate(webhook(), reviewOfObject(broken));
    assert.equal(allowed, false);
    assert.equal(warnings, undefined);
    const result = validateObject(broken);
    assert.ok(!result.ok && result.problems.length > 1);
    assert.deepEqual(status, {
      code: 422,
      reason: 'Invalid',
      message: result.problems.map(formatProblem).join('\n'),
      details: {
        group: 'mesh.meltemi.dev',
        kind: 'TrafficRoute',
        name: 'reviews',
        causes: result.problems.map(({ path, message, hint }) => ({
          reason: 'FieldValueInvalid',
          field: path,
          message: hint === undefined ? message : `${message} (${hint})`,
        })),
      },
    });
  });

  test('is refused of each kind that people write, when it is made and when it is changed', async () => {
    const kinds = [
      'TrafficRoute',
      'MeshPolicy',
      'Telemetry',
      'MeshService',
      'MeshWorkload',
      'ServiceRegistry',
    ];
    for (const kind of kinds) {
      const object = meshObject(kind, 'a', { nonsense: true });
      for (const operation of ['CREATE', 'UPDATE']) {
        const { status } = await validate(webhook(), reviewOfObject(object, { operation }));
        assert.match(status?.message ?? '', /spec\.nonsense: /, kind);
      }
    }
  });

  test('is refused for what this version cannot do yet, as in a file', async () => {
    const folder = new URL('../../api/testdata/design/', import.meta.url);
    for (const file of readdirSync(folder)) {
      const object: unknown = parse(readFileSync(new URL(file, folder), 'utf8'));
      const result = validateObject(object);
      const { status } = await validate(webhook(), reviewOfObject(object));
      const expected = result.ok ? undefined : result.problems.map(formatProblem).join('\n');
      assert.equal(status?.message, expected, file);
    }
  });

  test('is left alone where only its metadata changes, so that it can be cleaned up', async () => {
    const stored = route({ nonsense: true });
    const changed = { ...stored, metadata: at('reviews', { labels: { a: 'b' } }) };
    const { allowed, warnings } = await validate(
      webhook(),
      reviewOfObject(changed, { operation: 'UPDATE', oldObject: stored }),
    );
    assert.equal(allowed, true);
    assert.match(warnings?.[0] ?? '', /^spec\.nonsense: /);
    const worse = route({ nonsense: 'more' });
    const { allowed: isAllowed } = await validate(
      webhook(),
      reviewOfObject(worse, { operation: 'UPDATE', oldObject: stored }),
    );
    assert.equal(isAllowed, false);
  });
});

describe('what passes unread', () => {
  const broken = route({ nonsense: true });
  const CASES: readonly (readonly [name: string, changes: object])[] = [
    ['its status', { operation: 'UPDATE', subResource: 'status' }],
    ['its deletion', { operation: 'DELETE', object: null, oldObject: broken }],
    ['a connection to it', { operation: 'CONNECT' }],
    ['a kind of others', { kind: { group: 'example.com', version: 'v1', kind: 'TrafficRoute' } }],
    [
      'a kind of ours that the mesh writes',
      { kind: { group: 'mesh.meltemi.dev', version: 'v1alpha1', kind: 'MeshStatus' } },
    ],
    ['a kind that we do not know', { kind: { group: 'mesh.meltemi.dev', version: 'v1', kind: 'Later' } }],
    [
      'an object on its way out',
      {
        operation: 'UPDATE',
        object: { ...broken, metadata: at('reviews', { deletionTimestamp: '2026-01-01T00:00:00Z' }) },
      },
    ],
  ];
  for (const [name, changes] of CASES) {
    test(name, async () => {
      assert.deepEqual(await validate(webhook(), reviewOfObject(broken, changes)), {
        uid: '705ab4f5-6393-11e8-b7cc-42010a800002',
        allowed: true,
      });
    });
  }
});

describe('what other objects may put right', () => {
  const CASES: readonly (readonly [name: string, object: object, warnings: readonly string[]])[] = [
    ['a route to what is there', route(), []],
    [
      'a route with a parent and a backend that are not there',
      route({
        parentRefs: [{ kind: 'Service', name: 'none' }],
        http: [
          {
            backendRefs: [
              { name: 'reviews', port: 80 },
              { kind: 'MeshService', name: 'api', port: 443 },
            ],
          },
        ],
      }),
      [
        'spec.parentRefs[0].name: there is no Service/shop/none',
        'spec.http[0].backendRefs[0].port: Service/shop/reviews has no port 80: it has 9080',
        'spec.http[0].backendRefs[1].name: there is no MeshService/shop/api',
      ],
    ],
    [
      'a route to an empty subset',
      route({ http: [{ backendRefs: [{ name: 'reviews', port: 9080, labels: { version: 'v9' } }] }] }),
      [
        'spec.http[0].backendRefs[0].labels: no endpoint of Service/shop/reviews port 9080 has the labels version=v9: the rule is left out until there is one',
      ],
    ],
    [
      'a policy for what is not there',
      meshObject('MeshPolicy', 'p', {
        targetRefs: [{ kind: 'Service', name: 'none' }],
        mtls: { mode: 'Strict' },
      }),
      ['spec.targetRefs[0]: there is no Service/shop/none'],
    ],
    [
      'a policy for instances with settings for clients',
      meshObject('MeshPolicy', 'p', {
        targetRefs: [{ kind: 'Workload', name: 'reviews-v1' }],
        traffic: { connectionPool: { maxConnections: 1 } },
      }),
      ['spec.traffic: does nothing for a Workload: name the Service it belongs to'],
    ],
    [
      'a workload of a service that its port is none of',
      meshObject('MeshWorkload', 'w', {
        address: '10.0.0.8',
        service: 'reviews',
        ports: [{ name: 'admin', port: 1 }],
      }),
      ['spec.ports: none of the ports is one that Service/shop/reviews sends to (9080)'],
    ],
    [
      'a workload that is the first to name its service',
      meshObject('MeshWorkload', 'w', {
        address: '10.0.0.8',
        service: 'new',
        ports: [{ name: 'http', port: 80 }],
      }),
      [],
    ],
    [
      'a workload without ports that is the first to name its service',
      meshObject('MeshWorkload', 'w', { address: '10.0.0.8', service: 'new' }),
      ['spec.service: there is no Service or MeshService shop/new'],
    ],
    [
      'a workload at the address of another',
      meshObject('MeshWorkload', 'w', { address: '10.0.0.7', ports: [{ name: 'http', port: 9080 }] }),
      [
        'spec.ports[0].port: workload shop/w and workload shop/reviews-v1 both want 10.0.0.7:9080',
        'spec.proxy.outboundPort: workload shop/w and workload shop/reviews-v1 both want 127.0.0.1:15001',
      ],
    ],
    [
      'a service with a name that another has',
      meshObject('MeshService', 'taken', {
        hosts: ['reviews.shop.svc.cluster.local'],
        ports: [{ name: 'http', number: 9080 }],
      }),
      [
        'spec.hosts[0]: MeshService/shop/taken and Service/shop/reviews both want reviews.shop.svc.cluster.local:9080, and Service/shop/reviews has it',
      ],
    ],
    ['something without references', meshObject('Telemetry', 't', {}), []],
  ];
  for (const [name, object, warnings] of CASES) {
    test(name, async () => {
      const mesh = shop();
      const hook = validationWebhook(mesh.model);
      const response = await validate(hook, reviewOfObject(object));
      assert.equal(response.allowed, true, JSON.stringify(response));
      assert.deepEqual(response.warnings ?? [], warnings);
      assert.equal(mesh.commit().size, 0, 'the mesh is as it was');
      const outcome = warnings.length > 0 ? 'warned' : 'valid';
      assert.match(await hook.objects.metrics(), new RegExp(`outcome="${outcome}"\\} 1`));
    });
  }

  test('a policy that an older one goes before', async () => {
    const mesh = shop();
    mesh.add({
      policies: [policyOf('first', { mtls: { mode: 'Strict' } }, { createdAt: '2025-01-01T00:00:00Z' })],
    });
    const { warnings } = await validate(
      validationWebhook(mesh.model),
      reviewOfObject(meshObject('MeshPolicy', 'second', { mtls: { mode: 'Permissive' } })),
    );
    assert.deepEqual(warnings, ['spec.mtls: mtls of Namespace/shop: MeshPolicy/shop/first wins']);
  });

  test('an object is judged as its next generation, at its age', async () => {
    const mesh = shop();
    const old = policyOf('b', { mtls: { mode: 'Strict' } }, { createdAt: '2025-06-01T00:00:00Z' });
    mesh.add({ policies: [old] });
    const aged = (creationTimestamp: string) =>
      meshObject('MeshPolicy', 'a', { mtls: { mode: 'Strict' } }, { creationTimestamp, generation: 3 });
    const hook = validationWebhook(mesh.model);
    const older = await validate(hook, reviewOfObject(aged('2025-01-01T00:00:00Z'), { operation: 'UPDATE' }));
    assert.equal(older.warnings, undefined);
    const younger = await validate(
      hook,
      reviewOfObject(aged('2025-12-01T00:00:00Z'), { operation: 'UPDATE' }),
    );
    assert.equal(younger.warnings?.length, 1);
  });

  test('a second instance joins the service that the first has named', async () => {
    const mesh = new MeshFixture({
      services: [
        serviceOf('vm', {
          ports: [portOf('http', 80)],
          origin: { object: 'MeshWorkload/shop/vm-1', generation: 1 },
        }),
      ],
    });
    const second = meshObject('MeshWorkload', 'vm-2', {
      address: '10.0.0.9',
      service: 'vm',
      ports: [{ name: 'grpc', port: 90 }],
    });
    const { warnings } = await validate(validationWebhook(mesh.model), reviewOfObject(second));
    assert.equal(warnings, undefined);
  });

  test('a route that another leaves nothing for', async () => {
    const shadowsOf = () => [{ winner: 'TrafficRoute/shop/all', path: 'spec.http[1]' }];
    const { warnings } = await validate(
      validationWebhook(shop().model, { shadowsOf }),
      reviewOfObject(route()),
    );
    assert.deepEqual(warnings, [
      'spec: TrafficRoute/shop/all: spec.http[1] matches every request, and it goes first, as it is older',
    ]);
  });

  test('many warnings are not lost without a word', async () => {
    const backendRefs = Array.from({ length: 15 }, (_, index) => ({ name: `none-${index}`, port: 80 }));
    const { warnings } = await validate(webhook(), reviewOfObject(route({ http: [{ backendRefs }] })));
    assert.equal(warnings?.length, 12);
    assert.equal(warnings?.at(-1), "4 more: see the object's status");
  });
});

describe('what does not concern the object', () => {
  test('what API servers and kubectl put on it is no part of it', async () => {
    const metadata = {
      uid: 'u',
      managedFields: [{ manager: 'kubectl', fieldsV1: { 'f:spec': {} } }],
      annotations: { 'kubectl.kubernetes.io/last-applied-configuration': 'x'.repeat(2 * 1024 * 1024) },
    };
    const { allowed, warnings } = await validate(
      webhook(),
      reviewOfObject({ ...route({}, metadata), status: { conditions: 'nonsense' } }),
    );
    assert.deepEqual([allowed, warnings], [true, undefined]);
  });

  test('its name and namespace may be in the request only', async () => {
    const { metadata: _metadata, ...rest } = route();
    const unnamed = { ...rest, metadata: { generateName: 'reviews-' } };
    const { allowed, warnings } = await validate(webhook(), reviewOfObject(unnamed, { namespace: 'other' }));
    assert.equal(allowed, true);
    assert.match(warnings?.[0] ?? '', /there is no Service\/other\/reviews/);
  });

  test('what concerns too many others is stored all the same, and only its status tells', async () => {
    const shadowsOf = () => {
      throw new PreviewTooWide(2_000);
    };
    const hook = validationWebhook(shop().model, { shadowsOf });
    const { allowed, warnings } = await validate(hook, reviewOfObject(route()));
    assert.equal(allowed, true);
    assert.deepEqual(warnings, [
      'it concerns so many others that only its status will tell what it means for them',
    ]);
    assert.deepEqual(hook.handlerLog.lines, []);
  });

  test('a mistake of ours lets it pass, with a warning and a line in the log', async () => {
    const shadowsOf = () => {
      throw new TypeError('oh');
    };
    const hook = validationWebhook(shop().model, { shadowsOf });
    const { allowed, warnings } = await validate(hook, reviewOfObject(route()));
    assert.equal(allowed, true);
    assert.deepEqual(warnings, [
      'the mesh could not look at what else there is, and only the status will tell: TypeError: oh',
    ]);
    assert.deepEqual(
      hook.handlerLog.lines.map(({ level }) => level),
      ['error'],
    );
    const { allowed: isAllowed } = await validate(hook, reviewOfObject(route({ nonsense: true })));
    assert.equal(isAllowed, false, 'what is plainly wrong is refused all the same');
  });
});

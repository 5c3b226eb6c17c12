import assert from 'node:assert/strict';
import { test } from 'node:test';
import pc from 'picocolors';
import { ALL_KINDS, type Kind } from '../../api/kinds.ts';
import { matchGolden } from '../../test/golden.ts';
import { AnswerFields } from '../client/answer-fields.ts';
import { readObject } from '../client/listed-object.ts';
import { NOW } from '../fixtures/command-run.ts';
import {
  type ApiObject,
  type GivenObject,
  givenObject,
  programmed,
  programmedObject,
} from '../fixtures/mesh-objects.ts';
import { formatTable } from '../output/table.ts';
import { objectTable } from './object-table.ts';

const accepted = { type: 'Accepted', status: 'True', reason: 'Accepted' } as const;
const source = { 'mesh.meltemi.dev/source': 'mesh/routes.yaml:12' };

function route(name: string, given: Omit<GivenObject, 'kind' | 'name'>): ApiObject {
  const spec = { parentRefs: [{ kind: 'Service', name: 'reviews' }] };
  return givenObject({ kind: 'TrafficRoute', name, spec, ...given });
}

/** Every state that a user can meet. */
const routes: readonly ApiObject[] = [
  programmedObject({ kind: 'TrafficRoute', name: 'at-all-proxies' }),
  route('on-its-way', {
    conditions: [accepted, programmed('False', 'Pending', '3 of 12 proxies, waiting for bookinfo/page-v1')],
  }),
  route('refused', {
    annotations: source,
    conditions: [
      accepted,
      programmed('False', 'Rejected', 'bookinfo/page-v1: Proto constraint\nvalidation failed'),
    ],
  }),
  route('invalid-now', {
    generation: 2,
    annotations: source,
    conditions: [
      {
        type: 'Accepted',
        status: 'False',
        reason: 'Invalid',
        message:
          'mesh/routes.yaml:19: spec.http[0].backendRefs[1].weight: must be 0 or more; generation 1 stays in force',
        observedGeneration: 2,
      },
      programmed('True', 'Acknowledged', '12 of 12 proxies', 1),
    ],
  }),
  route('nowhere', {
    annotations: source,
    conditions: [
      accepted,
      {
        type: 'ResolvedRefs',
        status: 'False',
        reason: 'ServiceNotFound',
        message: 'spec.http[0].backendRefs[0].name: there is no Service/bookinfo/reviewz',
      },
      programmed('True', 'Acknowledged', '12 of 12 proxies'),
    ],
  }),
  route('long', {
    conditions: [{ type: 'Accepted', status: 'False', reason: 'Invalid', message: 'very '.repeat(60) }],
  }),
  route('without-status', { namespace: 'shop' }),
];

const policies: readonly ApiObject[] = [
  givenObject({
    kind: 'MeshPolicy',
    name: 'overridden',
    spec: {
      targetRefs: [
        { kind: 'Service', name: 'ratings' },
        { kind: 'Workload', labels: { app: 'x', tier: 'y' } },
      ],
    },
    conditions: [
      accepted,
      programmed('True', 'Acknowledged', '2 of 2 proxies'),
      {
        type: 'Overridden',
        status: 'True',
        reason: 'Overridden',
        message: 'traffic of Service/bookinfo/ratings: MeshPolicy/bookinfo/ratings wins',
      },
    ],
  }),
];

const workloads: readonly ApiObject[] = [
  programmedObject({
    kind: 'MeshWorkload',
    name: 'reviews-v1',
    spec: {
      service: 'reviews',
      address: '127.0.1.11',
      serviceAccount: 'reviews',
      locality: 'eu/eu-1a',
      ports: [
        { name: 'http', port: 9080, appPort: 19080, protocol: 'HTTP' },
        { name: 'tcp-db', port: 27017 },
      ],
      proxy: { mode: 'Explicit', outboundPort: 15001 },
    },
  }),
  givenObject({
    kind: 'MeshWorkload',
    name: 'broken',
    spec: { ports: 'none', proxy: [7], address: { a: 1 } },
  }),
];

const meshServices: readonly ApiObject[] = [
  programmedObject({
    kind: 'MeshService',
    namespace: 'shop',
    name: 'payments',
    spec: {
      hosts: ['api.payments.example', '*.payments.example'],
      ports: [{ name: 'tls', number: 443, protocol: 'TLS' }],
      location: 'External',
      resolution: 'DNS',
    },
  }),
];

const services: readonly ApiObject[] = [
  givenObject({
    kind: 'Service',
    name: 'reviews',
    spec: {
      type: 'ClusterIP',
      clusterIP: '10.0.0.1',
      selector: { app: 'reviews' },
      ports: [
        { name: 'http', port: 80, targetPort: 9080, protocol: 'TCP', appProtocol: 'http' },
        { port: 53, protocol: 'UDP' },
      ],
    },
  }),
];

const totals = { connected: 6, disconnected: 0, synced: 6, stale: 0, rejected: 0 };
const traffic = { mtls: '100%', success: '99.8%', p99: '12ms' };
const problem = { proxy: 'shop/cart', state: 'Rejected', message: 'no such cluster' };
const meshStatuses: readonly ApiObject[] = [
  {
    ...givenObject({ kind: 'MeshStatus', name: 'mesh' }),
    status: { proxies: totals, traffic, certificates: 'ok (11h)' },
  },
  {
    ...givenObject({ kind: 'MeshStatus', namespace: 'shop', name: 'mesh' }),
    status: {
      proxies: { ...totals, connected: 5, disconnected: 1, stale: 1, rejected: 2 },
      problems: [problem],
    },
  },
];

const given: Readonly<Partial<Record<Kind, readonly ApiObject[]>>> = {
  TrafficRoute: routes,
  MeshPolicy: policies,
  MeshService: meshServices,
  MeshWorkload: workloads,
  ServiceRegistry: [
    programmedObject({
      kind: 'ServiceRegistry',
      namespace: '',
      name: 'legacy',
      spec: { type: 'Consul', namespace: 'old' },
    }),
  ],
  MeshStatus: meshStatuses,
  Service: services,
};

function printed(kind: Kind, wide: boolean): string {
  const objects = (given[kind] ?? []).map((object) => readObject(new AnswerFields(object)));
  const options = { wide, now: NOW, showNamespace: kind !== 'ServiceRegistry', namePrefix: '' };
  return formatTable(objectTable(kind, objects, options), pc.createColors(false));
}

for (const kind of ALL_KINDS.filter((known) => given[known] !== undefined)) {
  test(`the table of a ${kind}`, () => {
    const text = `${printed(kind, false)}\n${printed(kind, true)}`;
    matchGolden(new URL(`testdata/${kind.toLowerCase()}.out.txt`, import.meta.url), text);
  });
}

test('an object whose spec is anything at all has its row', () => {
  for (const kind of ALL_KINDS) {
    for (const spec of [
      undefined,
      null,
      7,
      'text',
      [],
      [[{}]],
      { ports: [null, 3, []], hosts: {}, targetRefs: [[]] },
    ]) {
      const object = readObject(new AnswerFields(givenObject({ kind, name: 'odd', spec })));
      const table = objectTable(kind, [object], {
        wide: true,
        now: NOW,
        showNamespace: true,
        namePrefix: '',
      });
      assert.equal(table.rows.length, 1);
    }
  }
});

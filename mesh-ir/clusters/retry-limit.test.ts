import assert from 'node:assert/strict';
import { test } from 'node:test';
import { MeshFixture, present } from '../../mesh-model/fixtures/mesh-fixture.ts';
import { backendRef, parentRef, routeOf, serviceOf } from '../../mesh-model/fixtures/objects.ts';
import { plainReader } from '../../test/proxy-nodes.ts';
import { serviceClusters } from './service-clusters.ts';

const budgetRoute = (name: string, percent: number, createdAt: string) =>
  routeOf(
    name,
    {
      parentRefs: [parentRef('web')],
      http: [
        {
          backendRefs: [backendRef('web')],
          retry: { attempts: 1, on: ['5xx'], budget: { percent, minRetriesPerSecond: 7 } },
        },
      ],
    },
    { createdAt },
  );

test('of several budgets for one cluster, that of the older route holds', () => {
  const { model } = new MeshFixture({
    services: [serviceOf('web')],
    routes: [
      budgetRoute('a-younger', 50, '2026-02-01T00:00:00Z'),
      budgetRoute('older', 20, '2026-01-01T00:00:00Z'),
    ],
  });
  const [cluster] = serviceClusters(model, plainReader, present(model.services.get('Service/shop/web')));
  assert.deepEqual(cluster?.limits.retries, { kind: 'Budget', percent: 20, minRetriesInFlight: 7 });
  assert.deepEqual(
    cluster?.origins.map(({ object }) => object),
    ['Service/shop/web', 'TrafficRoute/shop/older'],
  );
});

test('without a budget there is a bound that a rolling update does not reach', () => {
  const { model } = new MeshFixture({ services: [serviceOf('web')] });
  const [cluster] = serviceClusters(model, plainReader, present(model.services.get('Service/shop/web')));
  assert.deepEqual(cluster?.limits.retries, { kind: 'InFlight', maxRetries: 1024 });
});

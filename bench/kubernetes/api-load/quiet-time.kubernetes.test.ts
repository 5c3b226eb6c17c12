import assert from 'node:assert/strict';
import { test } from 'node:test';
import { KINDS } from '../../../api/kinds.ts';
import { ApiConnection } from '../../../operator/kubernetes/connection/api-connection.ts';
import { startApiServer } from '../../../test/kubernetes/api-server.ts';
import { requireKubernetes } from '../../../test/requirement.ts';
import { measureQuietTime } from './quiet-time.ts';

/** A process that watches namespaces, by its own metrics, and has listed them some times. */
const watching = (lists: number) =>
  [
    'meltemi_kubernetes_requests_total{method="WATCH",resource="namespaces",code="200"} 1',
    `meltemi_kubernetes_requests_total{method="GET",resource="namespaces",code="200"} ${lists}`,
  ].join('\n');

test('a list is seen, by the process that makes it and by the API server', requireKubernetes(), async (t) => {
  const server = await startApiServer(t);
  const { plural } = KINDS.Namespace;
  const connection = new ApiConnection({ access: server.access(), userAgent: 'meltemi-test' });
  t.after(() => connection.close());
  let lists = 0;
  const list = async () => {
    await connection.send({ method: 'GET', path: `/api/v1/${plural}`, resource: plural });
    lists += 1;
  };
  const quiet = await measureQuietTime(async () => watching(lists), server.admin, 0);
  assert.deepEqual([quiet.asked, quiet.unexplainedLists], [{}, 0]);
  let reads = 0;
  const listingMetrics = async () => {
    reads += 1;
    if (reads === 2) await list();
    return watching(lists);
  };
  const { asked, answeredLists, unexplainedLists } = await measureQuietTime(listingMetrics, server.admin, 0);
  assert.deepEqual(asked, { 'GET namespaces': 1 });
  assert.equal(answeredLists.namespaces, 1);
  assert.equal(unexplainedLists, 1);
});

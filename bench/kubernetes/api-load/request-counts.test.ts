import assert from 'node:assert/strict';
import { test } from 'node:test';
import { samplesOf } from './metric-samples.ts';
import {
  answeredRequests,
  askedRequests,
  countOf,
  fullLists,
  requestsBetween,
  resourcesOf,
} from './request-counts.ts';

const BEFORE = `# HELP apiserver_request_total Counter of apiserver requests.
# TYPE apiserver_request_total counter
apiserver_request_total{code="200",resource="pods",scope="cluster",subresource="",verb="LIST",version="v1"} 50
apiserver_request_total{code="429",resource="pods",scope="cluster",subresource="",verb="LIST",version="v1"} 1
apiserver_request_total{code="200",resource="pods",scope="resource",subresource="status",verb="PATCH"} 1.2e+03
apiserver_request_total_created{verb="LIST"} 7
apiserver_request_duration_seconds_sum{verb="LIST"} 3`;
const AFTER = BEFORE.replace('} 50', '} 52').concat(
  '\napiserver_request_total{resource="leases",subresource="",verb="PUT"} 5\n',
);

test('requests are told by verb and resource, whatever came of them', () => {
  const requests = answeredRequests(BEFORE);
  assert.deepEqual(
    [...requests],
    [
      ['LIST pods', 51],
      ['PATCH pods/status', 1200],
    ],
  );
});

test('what has come on top is told alone', () => {
  const requests = requestsBetween(answeredRequests(BEFORE), answeredRequests(AFTER));
  assert.deepEqual(
    [...requests],
    [
      ['LIST pods', 2],
      ['PUT leases', 5],
    ],
  );
  assert.equal(countOf(requests, 'LIST'), 2);
  assert.equal(countOf(requests, 'PUT', 'PATCH'), 5);
  assert.equal(countOf(requests, 'DELETE'), 0);
  assert.deepEqual([...resourcesOf(requests, 'LIST')], [['pods', 2]]);
});

test("the control plane's own requests and lists", () => {
  const page = [
    'meltemi_kubernetes_requests_total{method="GET",resource="pods",code="200"} 10',
    'meltemi_kubernetes_requests_total{method="GET",resource="pods",code="error"} 1',
    'meltemi_kubernetes_requests_total{method="WATCH",resource="pods",code="200"} 2',
    'meltemi_informer_lists_total{resource="pods",result="listed"} 1',
    'meltemi_informer_lists_total{resource="nodes",result="failed"} 1',
  ].join('\n');
  assert.deepEqual(
    [...askedRequests(page)],
    [
      ['GET pods', 11],
      ['WATCH pods', 2],
    ],
  );
  assert.equal(fullLists(page), 2);
});

test('a value of a label may hold everything', () => {
  const [sample] = samplesOf('m{a="x\\"}\\\\ 1",b="two\\nlines, {c=\\"d\\"}"} 3 1700000000', 'm');
  assert.deepEqual(sample, { name: 'm', labels: { a: 'x"}\\ 1', b: 'two\nlines, {c="d"}' }, value: 3 });
  assert.deepEqual(samplesOf('m 4', 'm'), [{ name: 'm', labels: {}, value: 4 }]);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { OriginIndex } from '../../snapshot/origin-index.ts';
import { encodeDrafts } from '../../snapshot/resource-list.ts';
import { ResourceSet } from '../../snapshot/resource-set.ts';
import { Delivery } from './delivery.ts';
import { ResponseEncoder } from './response.ts';
import { SharedResponses } from './shared-responses.ts';

test('a refusal says what is wrong with the resource, also where Envoy’s words were cut before that', () => {
  const set = new ResourceSet(new OriginIndex());
  const message = { name: 'host', domains: [] };
  for (const resource of encodeDrafts([{ type: 'VirtualHost', name: 'host', origins: [], message }])
    .resources)
    set.set('host', resource, 1);
  const encoder = new ResponseEncoder();
  const delivery = new Delivery('VirtualHost', [set], encoder, new SharedResponses(encoder));
  delivery.request([], [], new Map(), 1);
  const sent = delivery.take(1);
  assert.ok(sent !== undefined);
  const answer = delivery.answer(
    sent.nonce,
    `goo.gle/debugstr  \n${'name: "host"\n'.repeat(314)}...(truncated)`,
  );
  const reason = 'Proto constraint validation failed (domains: value must contain at least 1 item(s))';
  assert.ok(answer.kind === 'Rejected');
  assert.equal(answer.rejection.reason, reason);
  assert.equal(delivery.rejectionOf('host')?.reason, reason);
  assert.deepEqual(
    [...delivery.rejections].map((rejection) => rejection.reason),
    [reason],
  );
});

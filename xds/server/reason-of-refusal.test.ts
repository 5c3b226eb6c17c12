import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { encode } from '../../api/envoy/encoder.ts';
import type { VirtualHost } from '../../api/envoy/generated/types.ts';
import { type EncodedResource, encodeResource } from '../snapshot/encoded-resource.ts';
import { MESSAGE_NAMES } from '../snapshot/resource-type.ts';
import { reasonOfRefusal } from './reason-of-refusal.ts';
import { refusalReason } from './refusal-reason.ts';

function host(part: VirtualHost): EncodedResource {
  const message = encode(MESSAGE_NAMES.VirtualHost, { name: 'host', domains: ['*'], ...part });
  return encodeResource({ type: 'VirtualHost', name: 'host', message, origins: [] });
}

/** Envoy's words, as they come when the refused message has this much print. */
function words(print: string, reason: string, before = ''): string {
  const all = `${before}goo.gle/debugonly  \n${print}\n: ${reason}`;
  return refusalReason(all.length > 4_096 ? `${all.slice(0, 4_096)}...(truncated)` : all);
}

const longPrint = 'name: "host"\n'.repeat(1_000);
const bad = host({ routes: [{ match: { prefix: '/' } }] });
const good = host({ routes: [{ match: { prefix: '/' }, redirect: {} }] });
const found =
  'Proto constraint validation failed (routes[0]: one of route, redirect, direct_response, filter_action,' +
  ' non_forwarding_action is required)';

describe('the reason of a refused resource', () => {
  test("is in Envoy's words where they are whole", () => {
    assert.equal(reasonOfRefusal(bad, 'route: unknown cluster a'), 'route: unknown cluster a');
    assert.equal(reasonOfRefusal(bad, words('name: "host"', 'it is bad')), 'it is bad');
    const duration = 'Invalid duration: Expected positive duration: goo.gle/debugstr  \nseconds: -1';
    assert.equal(reasonOfRefusal(bad, duration), duration);
  });

  test('is the broken constraint where they were cut before it', () => {
    assert.equal(reasonOfRefusal(bad, words(longPrint, 'lost')), found);
    assert.equal(reasonOfRefusal(bad, words(longPrint, 'lost', 'Error adding/updating: ')), found);
  });

  test('is the broken constraint where they were cut within it', () => {
    const reason = `Proto constraint validation failed (${'A.B: embedded | caused by '.repeat(200)}`;
    assert.equal(reasonOfRefusal(bad, words('name: "host"', reason)), found);
    assert.match(
      reasonOfRefusal(good, words('name: "host"', reason)),
      /^Proto .* A\.B.*\.\.\.\(truncated\)$/,
    );
  });

  test('is that it was lost, where no constraint is broken', () => {
    const reason = reasonOfRefusal(good, words(longPrint, 'lost', 'Error adding/updating: '));
    assert.match(
      reason,
      /^Envoy's words were cut before the reason: Error adding\/updating: goo\.gle\S+ name: "host"/,
    );
    assert.ok(reason.length < 300, reason);
  });

  test('names a few broken constraints, not all', () => {
    const reason = reasonOfRefusal(host({ routes: Array(50).fill({}) }), words(longPrint, 'lost'));
    assert.match(
      reason,
      /^Proto constraint validation failed \(routes\[0\]\.match: value is required; routes\[0\]: /,
    );
    assert.match(reason, /; routes\[1\]\.match: value is required\)$/);
  });

  test('is that it was lost, where the resource cannot be read', () => {
    const unreadable = encodeResource({ ...good, message: Buffer.from([0xff]) });
    assert.match(reasonOfRefusal(unreadable, words(longPrint, 'lost')), /^Envoy's words were cut/);
  });
});

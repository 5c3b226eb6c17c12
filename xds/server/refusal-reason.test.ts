import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { refusalReason } from './refusal-reason.ts';

describe("the reason of a refusal, in Envoy's words", () => {
  test('stays as it is where it is a sentence', () => {
    const words = 'Error adding/updating cluster(s) a: unknown transport socket\n';
    assert.equal(refusalReason(words), 'Error adding/updating cluster(s) a: unknown transport socket');
  });

  test('leaves out the message that Envoy prints in front of it', () => {
    const words =
      'goo.gle/debugproto  \nname: "a"\nrules {\n  x: 1\n}\n: Proto constraint validation failed (X.Y: too long)';
    assert.equal(refusalReason(words), 'Proto constraint validation failed (X.Y: too long)');
  });

  test('is bounded, so that the mark of words that Envoy cut is kept', () => {
    const cut = `${'x'.repeat(4_096)}...(truncated)`;
    assert.equal(refusalReason('x'.repeat(100_000)).length, cut.length);
    assert.equal(refusalReason(cut), cut);
  });
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { expand } from '../fixtures/kubelet-expansion.ts';
import { literal, variable } from './variables.ts';

test('what is literal survives Kubernetes’ expansion, and a variable becomes its value', () => {
  const text = fc.string({ unit: fc.constantFrom('$', '(', ')', 'A', '\\') });
  fc.assert(
    fc.property(text, text, (one, other) => {
      const argument = `${literal(one)}${variable('A')}${literal(other)}`;
      assert.equal(expand(argument, { A: 'value' }), `${one}value${other}`);
    }),
  );
});

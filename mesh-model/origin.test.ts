import assert from 'node:assert/strict';
import { test } from 'node:test';
import { distinctOrigins } from './origin.ts';

test('origins are told once each, by object, then generation', () => {
  const [a1, a2, b1] = [
    { object: 'Service/shop/a', generation: 1 },
    { object: 'Service/shop/a', generation: 2 },
    { object: 'Service/shop/b', generation: 1 },
  ];
  assert.deepEqual(distinctOrigins([b1, a2, { ...a2 }, a1]), [a1, a2, b1]);
});

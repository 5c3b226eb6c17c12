import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { requestTarget } from './request-target.ts';

test('a path becomes what the kubelet writes into its request', () => {
  const targets: Readonly<Record<string, string>> = {
    '/health': '/health',
    health: '/health',
    '': '/',
    '?full=true': '/?full=true',
    '/a b?c=d e#f': '/a%20b?c=d%20e',
    '/%2Fa%zz': '/%2Fa%25zz',
    '/ä/😀': '/%C3%A4/%F0%9F%98%80',
    '/$(X)/[1]"<>': '/$(X)/[1]%22%3C%3E',
  };
  for (const [path, target] of Object.entries(targets)) assert.equal(requestTarget(path), target);
});

test('whatever the path, one word that starts with a slash comes out, and stays itself', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (path) => {
      const target = requestTarget(path);
      assert.match(target, /^\/[!-~]*$/);
      assert.equal(requestTarget(target), target);
    }),
  );
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runCommand } from '../fixtures/command-run.ts';

test('a life of certificates that is none, or too short, is told with what to write', async () => {
  for (const [text, fix] of [
    ['soon', /write a length of time such as 30s, 5m or 1h30m/],
    ['59s', /--certificate-ttl is 59s: write 1m or more, such as 24h/],
  ] as const) {
    const { status, stderr } = await runCommand(['up', '-f', 'none', '--certificate-ttl', text]);
    assert.equal(status, 2);
    assert.match(stderr, fix);
  }
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import pc from 'picocolors';
import { formatLogLine } from './log-line.ts';

const plain = pc.createColors(false);

function line(entry: object): string {
  return formatLogLine(JSON.stringify({ time: '2026-01-02T03:04:05.678Z', level: 'info', ...entry }), plain);
}

test('one line: time, level, message, fields', () => {
  assert.equal(
    line({ msg: 'proxy connected', proxy: 'shop/web', count: 2 }),
    '03:04:05.678 INFO  proxy connected proxy=shop/web count=2',
  );
});

test('an error is its message', () => {
  assert.equal(
    line({ level: 'error', msg: 'failed', err: { type: 'Error', message: 'EACCES', stack: 'at …' } }),
    '03:04:05.678 ERROR failed (EACCES)',
  );
});

test("nobody's text makes a second line, or reaches the terminal as a command", () => {
  assert.equal(
    line({ msg: 'a\nb\u001b[2J', name: 'x\r\ny' }),
    '03:04:05.678 INFO  a\\nb\\u001b[2J name=x\\r\\ny',
  );
});

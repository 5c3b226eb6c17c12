import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lastWords } from './last-words.ts';

const entry = (level: string, message: string) =>
  `[2026-01-31 10:11:12.345][4711][${level}][main] [source/server/server.cc:449] ${message}`;

for (const { name, tail, reason } of [
  {
    name: 'a configuration that it cannot start with, printed twice over several lines',
    tail: [
      entry('critical', "error `cannot bind '127.0.0.1:80': Address already in use` initializing config 'x"),
      "  bootstrap.json'",
      "cannot bind '127.0.0.1:80': Address already in use",
    ],
    reason: "cannot bind '127.0.0.1:80': Address already in use",
  },
  {
    name: 'an error that goes on over several lines',
    tail: [
      entry('critical', 'error `Unable to parse JSON as proto (unexpected EOF): {"x":'),
      '` initializing',
    ],
    reason: 'Unable to parse JSON as proto (unexpected EOF): {"x":',
  },
  {
    name: 'a crash',
    tail: [
      entry('warning', 'hm'),
      entry('critical', 'Caught Segmentation fault, suspect 0x0'),
      entry('info', 'x'),
    ],
    reason: 'Caught Segmentation fault, suspect 0x0',
  },
  {
    name: 'no log at all',
    tail: ['envoy: error while loading shared libraries'],
    reason: 'envoy: error while loading shared libraries',
  },
  {
    name: 'an end for which it said nothing critical',
    tail: [entry('warning', 'caught ENVOY_SIGTERM')],
    reason: '',
  },
  { name: 'silence', tail: [], reason: '' },
]) {
  test(`the reason of ${name}`, () => {
    assert.equal(lastWords(tail).reason, reason);
  });
}

test('only the last lines are given, and long ones are cut', () => {
  const tail = ['1', '2', '3', '4', '5', '6', 'x'.repeat(10_000)];
  const { lines, reason } = lastWords(tail);
  assert.deepEqual(lines.slice(0, -1), ['3', '4', '5', '6']);
  assert.equal(lines.at(-1)?.length, 301);
  assert.equal(reason.length, 301);
});

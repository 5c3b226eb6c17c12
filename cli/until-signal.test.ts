import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startProcess } from '../test/process.ts';

const module = new URL('until-signal.ts', import.meta.url);

/** A program whose orderly end never comes. */
const program = `
  import { stopOnSignal } from '${module}';
  setInterval(() => undefined, 1_000);
  const kill = () => console.log('killed');
  const terminal = { err: (text) => console.log(text.trim()) };
  const stopped = stopOnSignal({ stop: () => new Promise(() => undefined), kill, farewell: 'Ending.' }, terminal);
  console.log('runs');
  await stopped;
`;

test('a second signal ends at once, with the status of a program that it ended', async (t) => {
  const child = await startProcess(t, process.execPath, ['--input-type=module', '--eval', program]);
  await child.waitForOutput('runs');
  child.signal('SIGINT');
  await child.waitForOutput('Ending. Once more ends it at once.');
  child.signal('SIGINT');
  assert.deepEqual(await child.ended, { kind: 'exited', status: 130 });
  assert.match(child.stdout, /killed\n$/);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { COMMANDS } from './command-table.ts';
import { runCommand } from './fixtures/command-run.ts';

test('without words, the help lists every command', async () => {
  const { status, stdout, stderr } = await runCommand([]);
  assert.deepEqual({ status, stderr }, { status: 0, stderr: '' });
  for (const { name } of COMMANDS) assert.match(stdout, new RegExp(`^ {2}${name} `, 'm'));
});

test('every command has help with examples, and starts nothing for it', async () => {
  for (const { name } of COMMANDS) {
    const { status, stdout } = await runCommand([name, '--help']);
    assert.equal(status, 0);
    assert.match(stdout, new RegExp(`^Usage: meltemi ${name} `));
    if (name !== 'version') assert.match(stdout, /Examples:\n {2}meltemi /);
    assert.equal((await runCommand(['help', name])).stdout, stdout);
  }
});

test('help calls it as the user does', async () => {
  const { stdout } = await runCommand(['get', '--help'], { MELTEMI_CALLED_AS: 'kubectl meltemi' });
  assert.match(stdout, /^Usage: kubectl meltemi get \[options\] <kind>/);
});

test('mistakes in the words are told on standard error, with a status of their own', async () => {
  const wrong: readonly (readonly [readonly string[], RegExp])[] = [
    [['gte'], /^meltemi: unknown command 'gte'\n\(?Did you mean get\?/],
    [['get', 'tr', '--nope'], /^meltemi: unknown option '--nope'/],
    [['up'], /^meltemi: required option '-f, --filename <dir>' not specified/],
    [['status', 'more'], /^meltemi: too many arguments/],
  ];
  for (const [words, message] of wrong) {
    const { status, stdout, stderr } = await runCommand(words);
    assert.deepEqual({ status, stdout }, { status: 2, stdout: '' }, words.join(' '));
    assert.match(stderr, message);
    assert.match(stderr, /--help to see how it is used\.\n$/);
  }
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { markdownBlocks } from './markdown-blocks.ts';
import { pageSteps } from './page-steps.ts';

const page = [
  'Text, and `$ no command`.',
  '```yaml title="mesh/a.yaml"',
  'a: 1',
  '```',
  '```console title="the mesh" tolerance=5',
  '$ meltemi up \\',
  '>   -f mesh',
  'The mesh runs.',
  '$ true',
  '```',
  '```sh',
  'only read',
  '```',
].join('\n');

test('files and commands, in the order of the page', () => {
  assert.deepEqual(pageSteps(page), [
    { act: 'write', path: 'mesh/a.yaml', text: 'a: 1\n', line: 3 },
    {
      act: 'run',
      terminal: 'the mesh',
      tolerance: 5,
      commands: [
        { command: 'meltemi up \\\n  -f mesh', expected: ['The mesh runs.'], line: 6 },
        { command: 'true', expected: [], line: 9 },
      ],
    },
  ]);
});

test('blocks know their language, attributes and line', () => {
  const [yaml, , shell] = markdownBlocks(page);
  assert.deepEqual(yaml, { language: 'yaml', attributes: { title: 'mesh/a.yaml' }, text: 'a: 1\n', line: 3 });
  assert.equal(shell?.language, 'sh');
  assert.throws(() => markdownBlocks('```sh\nno end'), /never closed/);
});

test('output in front of the first command is a mistake', () => {
  assert.throws(() => pageSteps('```console\nwords\n```'), /line 2: output without a command/);
});

import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { parseAllDocuments } from 'yaml';
import { formatProblem, validateObject } from '../../api/validate.ts';
import { trackedFiles } from '../tracked-files.ts';
import { markdownBlocks } from './markdown-blocks.ts';
import { problemOfCommand, shownCommands } from './shown-commands.ts';

const pages = trackedFiles()
  .filter((path) => path.endsWith('.md'))
  .map((path) => ({ path, text: readFileSync(path, 'utf8') }));
const samples = trackedFiles().filter((path) => /^samples\/.*\.yaml$/.test(path));

/** The problems of each object of a text, in words. */
function problemsIn(yaml: string, allowUnsupported = false): readonly string[] {
  return parseAllDocuments(yaml).flatMap((document) => {
    const syntax = document.errors.map(({ message }) => message);
    if (syntax.length > 0) return syntax;
    const result = validateObject(document.toJS(), { allowUnsupported });
    return result.ok ? [] : result.problems.map(formatProblem);
  });
}

const yamlBlocks = pages.flatMap(({ path, text }) =>
  markdownBlocks(text)
    .filter(({ language }) => language === 'yaml')
    .map((block) => ({ ...block, place: `${path}:${block.line}` })),
);

test('every YAML block of the documentation is valid, unless the page says that it is refused', () => {
  assert.ok(yamlBlocks.length > 30);
  const wrong = yamlBlocks.flatMap(({ place, text, attributes }) => {
    // A reference page also shows what this version does not do yet.
    const problems = problemsIn(text, 'planned' in attributes);
    if ('refused' in attributes) return problems.length > 0 ? [] : [`${place}: is not refused`];
    return problems.map((problem) => `${place}: ${problem}`);
  });
  assert.deepEqual(wrong, []);
});

test('every sample is valid, unless its name says that it is broken', () => {
  assert.ok(samples.length > 10);
  const wrong = samples
    // Applications as they are without a mesh are checked beside them.
    .filter((path) => !path.includes('broken') && !path.includes('/kubernetes/'))
    .flatMap((path) => problemsIn(readFileSync(path, 'utf8')).map((problem) => `${path}: ${problem}`));
  assert.deepEqual(wrong, []);
});

test('every relative link leads to a file', () => {
  const broken = pages.flatMap(({ path, text }) =>
    [...text.matchAll(/\]\(([^)\s]+)\)/g)]
      .map(([, target = '']) => target.split('#')[0] ?? '')
      .filter((target) => target !== '' && !/^[a-z]+:/.test(target))
      .filter((target) => !existsSync(join(dirname(path), target)))
      .map((target) => `${path}: ${target}`),
  );
  assert.deepEqual(broken, []);
});

test('every command in the pages exists, and has the options that are shown', async () => {
  const shown = pages.flatMap(({ path, text }) => shownCommands(text).map((command) => ({ path, command })));
  assert.ok(shown.length > 30);
  const wrong: string[] = [];
  for (const { path, command } of shown) {
    const problem = await problemOfCommand(command);
    if (problem !== undefined) wrong.push(`${path}: ${command.text}: ${problem}`);
  }
  assert.deepEqual(wrong, []);
});

test('a command or an option that does not exist is found', async () => {
  const [first, second] = shownCommands(
    '```sh\nmeltemi reticulate -f x\nmeltemi get tr --splines  # no\n```',
  );
  assert.ok(first !== undefined && second !== undefined);
  assert.match((await problemOfCommand(first)) ?? '', /no command reticulate/);
  assert.match((await problemOfCommand(second)) ?? '', /no option --splines/);
});

test('the index names every page', () => {
  const index = readFileSync('docs/README.md', 'utf8');
  const missing = pages
    .filter(
      ({ path }) => path.startsWith('docs/') && path !== 'docs/README.md' && !path.includes('/decisions/'),
    )
    .filter(({ path }) => !index.includes(`(${path.slice('docs/'.length)})`))
    .map(({ path }) => path);
  assert.deepEqual(missing, []);
});

import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { parseAllDocuments, stringify } from 'yaml';

/** One `<name>.in.yaml`. */
export interface GoldenInput {
  readonly name: string;
  readonly path: string;
  readonly text: string;
  /** The YAML documents of the file, in order. */
  readonly documents: readonly unknown[];
}

/** What came out, by the name of the output: `{ clusters: […] }` is compared with `<name>.clusters.out.yaml`. */
export type GoldenOutputs = Readonly<Record<string, unknown>>;

/** The output differs from its golden file; the message is the unified diff. */
export class GoldenMismatchError extends Error {
  override readonly name = 'GoldenMismatchError';
  readonly path: string;

  constructor(path: string, diff: string) {
    super(
      `${path} is not what came out. If the new output is right: UPDATE_GOLDEN=1 make test-unit\n${diff}`,
    );
    this.path = path;
  }
}

/** True where golden files are written instead of compared: `UPDATE_GOLDEN=1`. */
export function isUpdatingGolden(): boolean {
  return (process.env.UPDATE_GOLDEN ?? '') !== '';
}

/**
 * Registers a test for each `*.in.yaml` of a directory, usually `new URL('testdata/', import.meta.url)`: `render` turns
 * the input into outputs, and each is compared with its `*.out.yaml`. An output file that nothing makes any more
 * fails a test of its own. With `UPDATE_GOLDEN=1` outputs are written, and the stale ones deleted.
 */
export function goldenTests(
  directory: URL | string,
  render: (input: GoldenInput) => GoldenOutputs | Promise<GoldenOutputs>,
): void {
  const folder = typeof directory === 'string' ? directory : fileURLToPath(directory);
  const inputs = readInputs(folder);
  if (inputs.length === 0) throw new Error(`${folder} has no *.in.yaml`);
  describe(`golden files of ${basename(folder)}`, { concurrency: false }, () => {
    const made = new Set<string>();
    // What an input with a failing render would have made is unknown, so its outputs are not stale.
    const unknown = new Set(inputs.map((input) => input.name));
    for (const input of inputs) {
      test(input.name, async () => {
        const outputs = Object.entries(await render(input));
        const paths = outputs.map(([kind]) => join(folder, `${input.name}.${kind}.out.yaml`));
        for (const path of paths) made.add(path);
        unknown.delete(input.name);
        for (const [index, path] of paths.entries()) matchGolden(path, outputs[index]?.[1]);
      });
    }
    test('no stale outputs', () => {
      const stale = outputFiles(folder).filter((path) => !made.has(path) && !unknown.has(inputName(path)));
      if (isUpdatingGolden()) for (const path of stale) rmSync(path);
      else if (stale.length > 0)
        throw new Error(`nothing makes ${stale.join(', ')}: UPDATE_GOLDEN=1 deletes them`);
    });
  });
}

/**
 * Compares a value, as YAML, with a golden file; a string is compared as it is.
 * @throws GoldenMismatchError with a unified diff from the file (-) to the value (+)
 */
export function matchGolden(path: URL | string, value: unknown): void {
  const file = typeof path === 'string' ? path : fileURLToPath(path);
  const actual = typeof value === 'string' ? value : toYaml(value);
  if (isUpdatingGolden()) {
    mkdirSync(join(file, '..'), { recursive: true });
    writeFileSync(file, actual);
    return;
  }
  const expected = existsSync(file) ? readFileSync(file, 'utf8') : '';
  if (actual !== expected) throw new GoldenMismatchError(file, unifiedDiff(file, actual));
}

/** Keys stay in the order of the value: the order of filters and routes is part of what a golden file shows. */
function toYaml(value: unknown): string {
  return stringify(value, { lineWidth: 0, aliasDuplicateObjects: false });
}

function unifiedDiff(file: string, actual: string): string {
  const before = existsSync(file) ? file : '/dev/null';
  const diff = spawnSync('diff', ['-u', '--label', file, '--label', 'what came out', before, '-'], {
    input: actual,
    encoding: 'utf8',
  });
  return diff.error === undefined ? diff.stdout : actual;
}

function readInputs(folder: string): GoldenInput[] {
  const names = existsSync(folder) ? readdirSync(folder).sort() : [];
  return names
    .filter((name) => name.endsWith('.in.yaml'))
    .map((name) => {
      const path = join(folder, name);
      const text = readFileSync(path, 'utf8');
      return { name: basename(name, '.in.yaml'), path, text, documents: readDocuments(path, text) };
    });
}

function readDocuments(path: string, text: string): unknown[] {
  return parseAllDocuments(text).map((document) => {
    const [error] = document.errors;
    if (error !== undefined) throw new Error(`${path}: ${error.message}`);
    return document.toJS();
  });
}

function inputName(outputFile: string): string {
  return basename(outputFile).replace(/\.[^.]+\.out\.yaml$/, '');
}

function outputFiles(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.out.yaml'))
    .map((name) => join(folder, name));
}

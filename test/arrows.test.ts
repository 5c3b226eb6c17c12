import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, test } from 'node:test';
import {
  arrows,
  computingPackages,
  folderOf,
  impureNames,
  isGenerated,
  isGenerator,
  isTest,
  mayImport,
  type NodeImports,
  nodeImports,
} from './arrows.ts';
import {
  type ImportOf,
  importedPackage,
  importedPath,
  readSourceFiles,
  type SourceFile,
} from './source-file.ts';

const longestFile = 500;
const medianFile = 120;

const files = readSourceFiles();
const program = files.filter(({ path }) => !isTest(path) && !isGenerator(path));

/** Fails with one line a finding, so that all of them are seen at once. */
function assertNone(findings: readonly string[]): void {
  if (findings.length > 0) assert.fail(`\n${findings.join('\n')}`);
}

/** The findings that `check` has for each import of the files. */
function ofImports(
  of: readonly SourceFile[],
  check: (file: SourceFile, used: ImportOf) => string | undefined,
) {
  return of.flatMap((file) => file.imports.flatMap((used) => check(file, used) ?? []));
}

describe('arrows', () => {
  test('every source file is in a folder of the table', () => {
    assertNone(files.filter(({ path }) => folderOf(path) === undefined).map(({ path }) => path));
  });

  test('no import was overlooked', () => {
    const findings = files.flatMap(({ path, code, imports }) => {
      const statements = code.match(/^import\b(?!\()/gm)?.length ?? 0;
      return imports.length < statements
        ? [`${path}: ${statements} imports, ${imports.length} understood`]
        : [];
    });
    assertNone(findings);
  });

  test('a folder imports only what the table allows', () => {
    const findings = ofImports(files, (file, used) => {
      const target = importedPath(file, used);
      if (target === undefined || target === 'package.json') return undefined;
      const [from, to] = [folderOf(file.path), folderOf(target)];
      if (from === undefined || to === undefined)
        return `${file.path} imports ${target}, outside of the table`;
      if (mayImport(from, to) || (isTest(file.path) && to === 'test')) return undefined;
      return `${file.path} imports ${target}: ${from} may import ${describeImports(from)}`;
    });
    assertNone(findings);
  });

  test('the program imports no test, no generator, and no package that is there for development only', () => {
    const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
    const shipped = program.filter(({ path }) => !/^(test|bench|samples|docs)\//.test(path));
    const findings = ofImports(shipped, (file, used) => {
      const [target, name] = [importedPath(file, used), importedPackage(used)];
      const isDevelopment = name !== undefined && !Object.hasOwn(dependencies, name);
      const isForeign =
        target !== undefined && (isTest(target) || isGenerator(target) || target.startsWith('test/'));
      return isDevelopment || isForeign ? `${file.path} imports ${used.specifier}` : undefined;
    });
    assertNone(findings);
  });
});

describe('purity', () => {
  const bounded = program.flatMap((file) => {
    const reach = arrows[folderOf(file.path) ?? '']?.reach ?? 'pure';
    return reach === 'world' ? [] : [{ file, allowed: nodeImports[reach] }];
  });

  test('folders that compute import only what computes', () => {
    const findings = bounded.flatMap(({ file, allowed }) => {
      const refused = file.imports.filter((used) => !isAllowed(used, allowed));
      return refused.map(({ names, specifier }) => `${file.path} imports ${names} from ${specifier}`);
    });
    assertNone(findings);
  });

  test('folders that compute take no time, chance or environment', () => {
    const findings = bounded.flatMap(({ file: { path, code } }) => {
      const lines = code
        .split('\n')
        .map((line, index) => ({ line: line.trim(), place: `${path}:${index + 1}` }));
      return lines.filter(({ line }) => impureNames.test(line)).map(({ line, place }) => `${place}: ${line}`);
    });
    assertNone(findings);
  });
});

describe('size and names', () => {
  const written = files.filter(({ path }) => !isGenerated(path));

  test(`no file has more than ${longestFile} lines, and half have fewer than ${medianFile}`, () => {
    const sizes = written.map(({ path, text }) => ({ path, lines: text.split('\n').length - 1 }));
    assertNone(
      sizes.filter(({ lines }) => lines > longestFile).map(({ path, lines }) => `${path}: ${lines} lines`),
    );
    const sorted = sizes.map(({ lines }) => lines).sort((one, other) => one - other);
    const median = sorted[Math.floor(sorted.length / 2)] ?? 0;
    assert.ok(median < medianFile, `the median is ${median} lines`);
  });

  test('names carry a role, in kebab case', () => {
    const roleless = /(^|[-/.])(utils?|helpers?|misc|common|stuff)([-/.]|$)/;
    const named = written.filter(({ path }) => roleless.test(path) || !/^[a-z0-9.-]+$/.test(basename(path)));
    assertNone(named.map(({ path }) => path));
  });

  test('no error of types is silenced', () => {
    // `any` itself is refused by the linter, as long as nobody tells it not to.
    const silencer = /@ts-(ignore|nocheck)|biome-ignore lint\/suspicious\/noExplicitAny/;
    assertNone(written.filter(({ text }) => silencer.test(text)).map(({ path }) => path));
  });
});

function describeImports(folder: string): string {
  const imports = arrows[folder]?.imports;
  if (imports === undefined || imports.length === 0) return 'nothing';
  return typeof imports === 'string' ? imports : `${imports.join(', ')} and what those may import`;
}

function isAllowed({ specifier, names }: ImportOf, allowed: NodeImports): boolean {
  if (specifier.startsWith('.') || names.startsWith('type ')) return true;
  const name = importedPackage({ specifier, names });
  if (name !== undefined) return computingPackages.includes(name);
  const of = allowed[specifier];
  if (of === undefined || of === 'all') return of === 'all';
  const used = names
    .replaceAll(/[{}\s]/g, ' ')
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
  return used.length > 0 && used.every((name) => name.startsWith('type ') || of.includes(name));
}

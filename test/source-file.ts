import { readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path/posix';
import { trackedFiles } from './tracked-files.ts';

/** One import, export-from, dynamic import or import type of a file. */
export interface ImportOf {
  /** As it is written: `./route.ts`, `node:fs`, `yaml`. */
  readonly specifier: string;
  /** What is between `import` and `from`: `{ isIP }`, `type Route`; empty for a dynamic one. */
  readonly names: string;
}

/** A TypeScript file of the repository, as the structure tests see it. */
export interface SourceFile {
  /** Relative to the checkout, with `/`. */
  readonly path: string;
  readonly text: string;
  /** The text without its comments. */
  readonly code: string;
  readonly imports: readonly ImportOf[];
}

/** Every TypeScript file that git knows or would take. */
export function readSourceFiles(): SourceFile[] {
  return trackedFiles()
    .filter((path) => path.endsWith('.ts'))
    .map((path) => parseSourceFile(path, readFileSync(path, 'utf8')));
}

/** Finds the imports of a file. Relies on the formatter: a statement starts its line, and strings have single quotes. */
export function parseSourceFile(path: string, text: string): SourceFile {
  const code = withoutComments(text);
  const statements = [...code.matchAll(/^(?:import|export)\b([^'"`;=()]*?)\bfrom '([^']+)'/gm)];
  const effects = [...code.matchAll(/^import '([^']+)'/gm)];
  const dynamic = [...code.matchAll(/(?<![.\w'"`])import\(\s*'([^']+)'/g)];
  const imports = [
    ...statements.map(([, names = '', specifier = '']) => ({ specifier, names: names.trim() })),
    ...[...effects, ...dynamic].map(([, specifier = '']) => ({ specifier, names: '' })),
  ];
  return { path, text, code, imports };
}

/** The path, relative to the checkout, of a relative import; `undefined` for a package or a module of Node. */
export function importedPath(file: SourceFile, { specifier }: ImportOf): string | undefined {
  return specifier.startsWith('.') ? normalize(join(dirname(file.path), specifier)) : undefined;
}

/** The npm package of an import; `undefined` for a relative one and for modules of Node. */
export function importedPackage({ specifier }: ImportOf): string | undefined {
  if (specifier.startsWith('.') || specifier.startsWith('node:')) return undefined;
  return specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');
}

/** Line breaks stay. A comment begins a line or follows a blank, so `'spiffe://x'` and `'/*'` are none. */
function withoutComments(text: string): string {
  return text
    .replaceAll(/(?<=^|\s)\/\*[\s\S]*?\*\//g, (comment) => comment.replaceAll(/[^\n]/g, ''))
    .replaceAll(/(?<=^|\s)\/\/.*$/gm, '');
}

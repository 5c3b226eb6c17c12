import assert from 'node:assert/strict';
import { test } from 'node:test';
import { importedPackage, importedPath, parseSourceFile } from './source-file.ts';

const text = [
  "import { readFile } from 'node:fs/promises';",
  'import {',
  '  type Route,',
  '  routeOf,',
  "} from './route.ts';",
  "import type { Mesh } from '../../mesh-model/mesh.ts';",
  "import './register.ts';",
  "export * from '@grpc/grpc-js/build/src/call.js';",
  "// import { no } from 'line-comment';",
  "/* import { no } from 'comment'; */",
  "const globs = ['spiffe://x', '/*', '**/*.ts'];",
  "export function load(): Promise<import('./loaded.ts').Loaded> {",
  "  return import('yaml');",
  '}',
].join('\n');
const file = parseSourceFile('xds/server/stream.ts', text);

test('finds every form of import, and nothing in comments and strings', () => {
  assert.deepEqual(
    file.imports.map(({ specifier }) => specifier),
    [
      'node:fs/promises',
      './route.ts',
      '../../mesh-model/mesh.ts',
      '@grpc/grpc-js/build/src/call.js',
      './register.ts',
      './loaded.ts',
      'yaml',
    ],
  );
  assert.equal(file.imports[2]?.names, 'type { Mesh }');
});

test('comments go, lines stay', () => {
  assert.equal(file.code.split('\n').length, text.split('\n').length);
  assert.doesNotMatch(file.code, /comment/);
  assert.match(file.code, /'\/\*', '\*\*\/\*\.ts'/);
});

test('tells files, packages and modules of Node apart', () => {
  const [fs, route, mesh, grpc] = file.imports;
  assert.ok(fs && route && mesh && grpc);
  assert.deepEqual(
    [importedPath(file, route), importedPath(file, mesh)],
    ['xds/server/route.ts', 'mesh-model/mesh.ts'],
  );
  assert.deepEqual([importedPath(file, fs), importedPackage(fs)], [undefined, undefined]);
  assert.equal(importedPackage(grpc), '@grpc/grpc-js');
});

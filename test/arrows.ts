/**
 * The import arrows: which folder may import which, and what each may touch. Data goes one way, from the stores to
 * the sockets, and this table keeps it so. `arrows.test.ts` holds every file to it.
 */

/** What the code of a folder may do besides computing. */
export type Reach =
  /** Nothing: same input, same output. No I/O, no clock, no chance, no environment. */
  | 'pure'
  /** Read files that belong to the program itself. */
  | 'own files'
  /** Sockets, files, timers. */
  | 'world';

export interface Arrow {
  /** The folders it may import from, and with them what those may import; `everything` for the wiring and the tools. */
  readonly imports: readonly string[] | 'everything';
  readonly reach: Reach;
}

/** A file belongs to the longest folder of this table that its path starts with. */
export const arrows: Readonly<Record<string, Arrow>> = {
  api: { imports: [], reach: 'own files' },
  'mesh-model': { imports: ['api'], reach: 'pure' },
  // Client, informers, work queue: a layer of its own below all that reads or writes a cluster.
  'operator/kubernetes': { imports: ['api'], reach: 'world' },
  stores: { imports: ['mesh-model', 'operator/kubernetes'], reach: 'world' },
  registries: { imports: ['mesh-model', 'operator/kubernetes', 'sidecar-injector'], reach: 'world' },
  'mesh-ir': { imports: ['mesh-model'], reach: 'pure' },
  'xds/translate': { imports: ['mesh-ir'], reach: 'pure' },
  'xds/snapshot': { imports: ['xds/translate'], reach: 'pure' },
  'xds/server': { imports: ['xds/snapshot'], reach: 'world' },
  ca: { imports: ['mesh-model'], reach: 'world' },
  mixer: { imports: ['mesh-model'], reach: 'world' },
  'envoy-bootstrap': { imports: ['mesh-model'], reach: 'pure' },
  'sidecar-injector': { imports: ['mesh-model'], reach: 'pure' },
  webhooks: { imports: ['sidecar-injector', 'registries'], reach: 'world' },
  reconcilers: {
    imports: ['stores', 'registries', 'xds/server', 'ca', 'mixer', 'envoy-bootstrap', 'webhooks'],
    reach: 'world',
  },
  operator: { imports: 'everything', reach: 'world' },
  cli: { imports: 'everything', reach: 'world' },
  console: { imports: 'everything', reach: 'world' },
  config: { imports: 'everything', reach: 'world' },
  docs: { imports: 'everything', reach: 'world' },
  samples: { imports: 'everything', reach: 'world' },
  bench: { imports: 'everything', reach: 'world' },
  test: { imports: 'everything', reach: 'world' },
};

/** Besides what their folder may import, tests may use the test support, and reach where they must. */
export function isTest(path: string): boolean {
  return /\.test\.ts$|(^|\/)(testdata|fixtures?)\/|(^|\/)fixtures?\.ts$/.test(path);
}

/** Generators are developers' tools that live beside what they generate; the program never imports them. */
export function isGenerator(path: string): boolean {
  return /(^|\/)(generate\.ts$|generat(or|ion)\/)/.test(path);
}

/** Generated files are not held to the sizes of files that people write. */
export function isGenerated(path: string): boolean {
  return path.includes('/generated/');
}

/** The folder of the table that a path belongs to; `undefined` for a file outside all of them. */
export function folderOf(path: string): string | undefined {
  return Object.keys(arrows)
    .filter((folder) => path.startsWith(`${folder}/`))
    .sort((one, other) => other.length - one.length)[0];
}

/** True where an arrow leads from one folder to another, directly or over others. */
export function mayImport(from: string, to: string, seen: readonly string[] = []): boolean {
  const imports = arrows[from]?.imports ?? [];
  if (from === to || imports === 'everything' || imports.includes(to)) return true;
  return imports.some((next) => !seen.includes(next) && mayImport(next, to, [...seen, from]));
}

/** Modules of Node and, where only some of their names will do, those names. */
export type NodeImports = Readonly<Record<string, 'all' | readonly string[]>>;

const computing: NodeImports = {
  'node:assert': 'all',
  'node:assert/strict': 'all',
  'node:buffer': 'all',
  'node:crypto': ['createHash', 'hash', 'X509Certificate'],
  'node:net': ['isIP', 'isIPv4', 'isIPv6', 'BlockList', 'SocketAddress'],
  'node:path': 'all',
  'node:path/posix': 'all',
  'node:url': 'all',
  'node:util': 'all',
};

/** What folders that do not reach the world may import of Node; types may be imported from anywhere. */
export const nodeImports: Readonly<Record<Exclude<Reach, 'world'>, NodeImports>> = {
  pure: computing,
  'own files': { ...computing, 'node:fs': 'all', 'node:fs/promises': 'all', 'node:module': 'all' },
};

/** The npm packages that compute only: others are for folders that reach the world. */
export const computingPackages: readonly string[] = [
  '@marcbachmann/cel-js',
  'ajv',
  'protobufjs',
  're2js',
  'rfc6902',
  'yaml',
];

/** What pure code must be given instead of taking it. */
export const impureNames =
  /\b(Date\.now|new Date\(\)|Math\.random|performance\.|process\.|console\.|fetch\(|setTimeout|setInterval|setImmediate|globalThis|crypto\.|navigator\.|queueMicrotask)/;

import { createReadStream } from 'node:fs';

const BLOCK = 512;

/** One entry of a tar archive. Owners and times are always 0, so that equal contents make equal archives. */
export interface TarEntry {
  /** Relative, without a slash at its end. */
  readonly path: string;
  readonly mode: number;
  readonly body: TarBody;
}

export type TarBody =
  | { readonly kind: 'directory' }
  | { readonly kind: 'link'; readonly target: string }
  | { readonly kind: 'bytes'; readonly bytes: Buffer }
  /** A file here of exactly this size. */
  | { readonly kind: 'file'; readonly source: string; readonly size: number }
  | { readonly kind: 'stream'; readonly stream: () => AsyncIterable<Buffer>; readonly size: number };

const typeFlags = { directory: '5', link: '2', bytes: '0', file: '0', stream: '0' } as const;

/** The bytes of an archive. */
export async function* tarBytes(entries: Iterable<TarEntry>): AsyncGenerator<Buffer> {
  for (const entry of entries) {
    yield headerOf(entry);
    let written = 0;
    for await (const bytes of contentOf(entry.body)) {
      written += bytes.length;
      yield bytes;
    }
    const size = sizeOf(entry.body);
    if (written !== size) throw new Error(`${entry.path} has ${written} bytes, and not ${size}`);
    yield Buffer.alloc(padding(size));
  }
  yield Buffer.alloc(2 * BLOCK);
}

/** How many bytes an archive of these entries has. */
export function tarSize(entries: readonly TarEntry[]): number {
  const size = (entry: TarEntry) => headerOf(entry).length + sizeOf(entry.body) + padding(sizeOf(entry.body));
  return entries.reduce((total, entry) => total + size(entry), 2 * BLOCK);
}

function sizeOf(body: TarBody): number {
  if (body.kind === 'bytes') return body.bytes.length;
  return body.kind === 'file' || body.kind === 'stream' ? body.size : 0;
}

async function* contentOf(body: TarBody): AsyncGenerator<Buffer> {
  if (body.kind === 'bytes') yield body.bytes;
  if (body.kind === 'file') yield* createReadStream(body.source, { highWaterMark: 1 << 20 });
  if (body.kind === 'stream') yield* body.stream();
}

function padding(size: number): number {
  return (BLOCK - (size % BLOCK)) % BLOCK;
}

function headerOf({ path, mode, body }: TarEntry): Buffer {
  const link = body.kind === 'link' ? body.target : '';
  const long = [...longField('path', path), ...longField('linkpath', link)].join('');
  const header = ustarHeader(path, mode, typeFlags[body.kind], sizeOf(body), link);
  if (long === '') return header;
  const bytes = Buffer.from(long);
  // An extended header goes before the entry that it is about.
  return Buffer.concat([
    ustarHeader('extended-header', 0o644, 'x', bytes.length, ''),
    bytes,
    Buffer.alloc(padding(bytes.length)),
    header,
  ]);
}

/** A record of an extended header, for what is too long for an ordinary one: its length, which counts itself, and the field. */
function longField(name: string, value: string): readonly string[] {
  if (Buffer.byteLength(value) <= 100) return [];
  const rest = ` ${name}=${value}\n`;
  let length = Buffer.byteLength(rest);
  while (length !== Buffer.byteLength(`${length}${rest}`)) length = Buffer.byteLength(`${length}${rest}`);
  return [`${length}${rest}`];
}

function ustarHeader(path: string, mode: number, type: string, size: number, link: string): Buffer {
  const header = Buffer.alloc(BLOCK);
  const octal = (value: number, width: number) => `${value.toString(8).padStart(width - 1, '0')}\0`;
  header.write(path, 0, 100);
  header.write(octal(mode, 8), 100);
  header.write(octal(0, 8), 108);
  header.write(octal(0, 8), 116);
  header.write(octal(size, 12), 124);
  header.write(octal(0, 12), 136);
  // The checksum counts itself as spaces.
  header.write('        ', 148);
  header.write(type, 156);
  header.write(link, 157, 100);
  header.write('ustar\u000000', 257);
  const sum = header.reduce((total, byte) => total + byte, 0);
  header.write(`${octal(sum, 7)} `, 148);
  return header;
}

import { createHash } from 'node:crypto';
import type { ImageFile } from './image-files.ts';
import type { Layer } from './layer.ts';
import { type TarEntry, tarBytes, tarSize } from './tar.ts';

/** How containers of an image are started, unless their pod says it. */
export interface ImageSettings {
  readonly entrypoint?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  /** `65532:65532`; root unless told. */
  readonly user?: string;
}

/** An image: its name with its tag, and its files, in layers that images can share. */
export interface Image {
  readonly name: string;
  readonly settings: ImageSettings;
  readonly layers: readonly Layer[];
}

/** The bytes of an image as `docker save` writes one. Equal images give equal bytes. */
export async function* dockerArchive({ name, settings, layers }: Image): AsyncGenerator<Buffer> {
  const digests: string[] = [];
  const files = await Promise.all(layers.map((layer) => layer.files()));
  const archives = files.map((layer, index): TarEntry => {
    const entries = layer.map(layerEntry);
    const stream = () => digesting(tarBytes(entries), digests);
    return { path: layerPath(index), mode: 0o644, body: { kind: 'stream', stream, size: tarSize(entries) } };
  });
  yield* tarBytes(withDescription(archives, () => description(name, settings, digests)));
}

/** The layers come first, since what describes them holds their digests. */
function* withDescription(layers: readonly TarEntry[], describe: () => readonly TarEntry[]) {
  yield* layers;
  yield* describe();
}

function description(name: string, settings: ImageSettings, digests: readonly string[]): readonly TarEntry[] {
  const config = JSON.stringify({
    architecture: process.arch === 'x64' ? 'amd64' : process.arch,
    os: 'linux',
    config: {
      Entrypoint: settings.entrypoint,
      Env: Object.entries(settings.environment ?? {}).map(([variable, value]) => `${variable}=${value}`),
      User: settings.user ?? '',
      WorkingDir: '/',
    },
    rootfs: { type: 'layers', diff_ids: digests.map((digest) => `sha256:${digest}`) },
  });
  const configPath = `${createHash('sha256').update(config).digest('hex')}.json`;
  const manifest = [
    { Config: configPath, RepoTags: [name], Layers: digests.map((_, index) => layerPath(index)) },
  ];
  return [textEntry(configPath, config), textEntry('manifest.json', JSON.stringify(manifest))];
}

function layerPath(index: number): string {
  return `layer-${index}.tar`;
}

async function* digesting(stream: AsyncIterable<Buffer>, digests: string[]): AsyncGenerator<Buffer> {
  const hash = createHash('sha256');
  for await (const bytes of stream) {
    hash.update(bytes);
    yield bytes;
  }
  digests.push(hash.digest('hex'));
}

function textEntry(path: string, text: string): TarEntry {
  return { path, mode: 0o644, body: { kind: 'bytes', bytes: Buffer.from(text) } };
}

function layerEntry(file: ImageFile): TarEntry {
  const path = file.path.replace(/^\/+/, '');
  switch (file.kind) {
    case 'directory':
      return { path, mode: file.mode, body: { kind: 'directory' } };
    case 'link':
      return { path, mode: 0o777, body: { kind: 'link', target: file.target } };
    case 'copy':
      return { path, mode: file.mode, body: { kind: 'file', source: file.source, size: file.size } };
    case 'bytes':
      return { path, mode: file.mode, body: { kind: 'bytes', bytes: file.bytes } };
  }
}

import assert from 'node:assert/strict';
import { hash } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { test } from 'node:test';
import { dockerArchive, type Image } from './docker-archive.ts';
import { type ImageFile, textFile } from './image-files.ts';
import { layerOf } from './layer.ts';

const DEEP = `/a/${'very-long-name/'.repeat(10)}file`;
const files: readonly ImageFile[] = [
  textFile('/etc/passwd', 'nonroot:x:65532:65532::/:/nologin\n'),
  { kind: 'bytes', path: '/bin/program', bytes: Buffer.alloc(513, 'x'), mode: 0o755 },
  { kind: 'link', path: '/bin/sh', target: 'program' },
  { kind: 'directory', path: '/tmp', mode: 0o1777 },
  textFile(DEEP, 'found'),
];
const image: Image = {
  name: 'meltemi.test/some:1',
  settings: { entrypoint: ['/bin/program'], user: '65532:65532', environment: { PATH: '/bin' } },
  layers: [await layerOf(files), await layerOf([textFile('/other', '')])],
};

interface Entry {
  readonly path: string;
  readonly type: string;
  readonly mode: number;
  readonly link: string;
  readonly bytes: Buffer;
}

/** Reads an archive as its format says; the checksum of every header must be right. */
function readTar(archive: Buffer): readonly Entry[] {
  const entries: Entry[] = [];
  let longPath: string | undefined;
  for (let at = 0; archive[at] !== 0; ) {
    const header = archive.subarray(at, at + 512);
    const text = (from: number, length: number) =>
      header.toString('latin1', from, from + length).replace(/\0.*$/s, '');
    const size = Number.parseInt(text(124, 12), 8);
    const blank = Buffer.concat([header.subarray(0, 148), Buffer.from('        '), header.subarray(156)]);
    assert.equal(
      Number.parseInt(text(148, 8), 8),
      blank.reduce((sum, byte) => sum + byte, 0),
    );
    const bytes = archive.subarray(at + 512, at + 512 + size);
    if (text(156, 1) === 'x') {
      const [, length, path] = /^(\d+) path=(.*)\n$/.exec(bytes.toString()) ?? [];
      assert.equal(Number(length), size);
      longPath = path;
    } else {
      const mode = Number.parseInt(text(100, 8), 8);
      entries.push({ path: longPath ?? text(0, 100), type: text(156, 1), mode, link: text(157, 100), bytes });
      longPath = undefined;
    }
    at += 512 + Math.ceil(size / 512) * 512;
  }
  assert.deepEqual(archive.subarray(-1024), Buffer.alloc(1024));
  return entries;
}

const pack = async (packed: Image) => buffer(dockerArchive(packed));

test('the layers hold the files, in order', async () => {
  const [first, second] = readTar(await pack(image));
  const read = readTar(first?.bytes ?? Buffer.alloc(0));
  const shown = read.map(({ path, type, mode, link }) => [path, type, mode.toString(8), link]);
  assert.deepEqual(shown, [
    [DEEP.slice(1), '0', '644', ''],
    ['bin/program', '0', '755', ''],
    ['bin/sh', '2', '777', 'program'],
    ['etc/passwd', '0', '644', ''],
    ['tmp', '5', '1777', ''],
  ]);
  assert.equal(read[0]?.bytes.toString(), 'found');
  assert.equal(read[1]?.bytes.length, 513);
  assert.deepEqual(
    readTar(second?.bytes ?? Buffer.alloc(0)).map(({ path }) => path),
    ['other'],
  );
});

test('the description names the layers by what is in them', async () => {
  const entries = readTar(await pack(image));
  const [one, other, config, manifest] = entries;
  assert.equal(manifest?.path, 'manifest.json');
  assert.deepEqual(JSON.parse(`${manifest?.bytes}`), [
    { Config: config?.path, RepoTags: ['meltemi.test/some:1'], Layers: [one?.path, other?.path] },
  ]);
  const { config: settings, rootfs } = JSON.parse(`${config?.bytes}`);
  const digests = [one, other].map((layer) => `sha256:${hash('sha256', layer?.bytes ?? '')}`);
  assert.deepEqual(rootfs, { type: 'layers', diff_ids: digests });
  assert.equal(settings.User, '65532:65532');
  assert.deepEqual(settings.Env, ['PATH=/bin']);
  assert.equal(config?.path, `${hash('sha256', config?.bytes ?? '')}.json`);
});

test('equal images give equal bytes, whatever order their files were found in', async () => {
  const same = { ...image, layers: [await layerOf(files.toReversed()), ...image.layers.slice(1)] };
  assert.deepEqual(await pack(same), await pack(image));
  const changed = { ...image, layers: [await layerOf([...files, textFile('/new', '')])] };
  assert.notDeepEqual(await pack(changed), await pack(image));
});

test('a layer is known by what is in it, and not by where that lies here', async () => {
  const [source, same] = [import.meta.filename, `${import.meta.dirname}/../images/docker-archive.test.ts`];
  const copy = (from: string, mode: number): ImageFile => ({
    kind: 'copy',
    path: '/x',
    source: from,
    mode,
    size: 1,
  });
  const key = async (file: ImageFile) => (await layerOf([file])).key;
  assert.equal(await key(copy(source, 0o644)), await key(copy(same, 0o644)));
  assert.notEqual(await key(copy(source, 0o644)), await key(copy(source, 0o755)));
  assert.notEqual(await key(textFile('/x', 'a')), await key(textFile('/x', 'b')));
});

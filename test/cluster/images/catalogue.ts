import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { findEnvoy } from '../../envoy-binary.ts';
import type { Lifetime } from '../../lifetime.ts';
import { temporaryDirectory } from '../../temporary-directory.ts';
import { PAUSE_IMAGE } from '../one-node/node-settings.ts';
import { type ImageArchive, imageArchive } from './archive-cache.ts';
import { copiedDirectory, copiedFile, textFile } from './image-files.ts';
import { type Layer, layerOf } from './layer.ts';
import { ownLayer, packageLayer } from './operator-layers.ts';
import { programFiles } from './program-files.ts';

const CHECKOUT = fileURLToPath(new URL('../../..', import.meta.url));
const { version } = JSON.parse(readFileSync(join(CHECKOUT, 'package.json'), 'utf8'));
const BUSYBOX = '/bin/busybox';
export const NODE = '/nodejs/bin/node';
/** What the images without root run as. */
export const NOBODY = '65532:65532';

/** The names of the images, as pods give them. */
export const imageNames = {
  envoy: 'envoyproxy/envoy:v1.40.0',
  init: `meltemi/init:${version}`,
  operator: `meltemi/operator:${version}`,
  bookshop: `meltemi/bookshop:${version}`,
  tools: 'meltemi.test/tools:1',
  caller: 'meltemi.test/caller:1',
} as const;

/** Makes the archive of an image; what it needs on the way goes with the lifetime. */
export type ImageMaker = (lifetime: Lifetime) => Promise<ImageArchive>;

/** The real Envoy, alone, in place of its maker's image. */
export const envoyImage: ImageMaker = async () => {
  const envoy = findEnvoy();
  if (envoy === undefined) throw new Error('there is no Envoy here to make an image of: run `make setup`');
  const path = '/usr/local/bin/envoy';
  return imageArchive({
    name: imageNames.envoy,
    settings: { entrypoint: [path], environment: { PATH: '/usr/local/bin' } },
    layers: [await layerOf(await programFiles(envoy, path))],
  });
};

/** meltemi-init, as sidecar-injector/Dockerfile makes it. */
export const initImage: ImageMaker = async (lifetime) => {
  const directory = await temporaryDirectory(lifetime);
  await promisify(execFile)(join(CHECKOUT, 'sidecar-injector/image/collect-files'), [directory]);
  return imageArchive({
    name: imageNames.init,
    settings: { entrypoint: ['/meltemi-init'], environment: { PATH: '/usr/sbin:/bin' }, user: '0:0' },
    layers: [await layerOf(await copiedDirectory(directory, '/'))],
  });
};

/** The control plane: `meltemi` with its arguments, such as `operator`. */
export const operatorImage: ImageMaker = async () =>
  imageArchive({
    name: imageNames.operator,
    settings: { entrypoint: [NODE, ...nodeOptions(), '/meltemi/cli/main.ts'], user: NOBODY },
    layers: [await nodeLayer(), packageLayer(CHECKOUT, '/meltemi'), await ownLayer(CHECKOUT, '/meltemi')],
  });

/** What bin/meltemi starts Node with. */
function nodeOptions(): readonly string[] {
  return readFileSync(join(CHECKOUT, 'bin/node-options'), 'utf8').trim().split('\n');
}

/** The services of the bookshop; its argument says which. */
export const bookshopImage: ImageMaker = async () => {
  const services = join(CHECKOUT, 'samples/bookshop/services');
  const isProgram = (path: string) => !path.endsWith('.test.ts') && !path.includes(`${sep}testdata${sep}`);
  return imageArchive({
    name: imageNames.bookshop,
    settings: { entrypoint: [NODE, '/bookshop/services/main.ts'], user: NOBODY },
    layers: [
      await nodeLayer(),
      await layerOf([
        textFile('/bookshop/package.json', '{"type": "module"}\n'),
        ...(await copiedDirectory(services, '/bookshop/services', isProgram)),
      ]),
    ],
  });
};

/** The program that calls others and tells how it went, see `test/cluster/caller/main.ts`. */
export const callerImage: ImageMaker = async () =>
  imageArchive({
    name: imageNames.caller,
    settings: { entrypoint: [NODE, '/caller/main.ts'], user: NOBODY },
    layers: [
      await nodeLayer(),
      await layerOf([
        textFile('/caller/package.json', '{"type": "module"}\n'),
        ...(await copiedDirectory(join(CHECKOUT, 'test/cluster/caller'), '/caller')),
      ]),
    ],
  });

/** What tests look around with: `sh`, `wget`, `nc`, `nslookup`, `sleep` and the rest of busybox. */
export const toolsImage: ImageMaker = async () => {
  const { stdout } = await promisify(execFile)(BUSYBOX, ['--list']);
  const names = stdout.split('\n').filter((name) => name !== '' && name !== 'busybox');
  return imageArchive({
    name: imageNames.tools,
    settings: { entrypoint: ['/bin/sh'], environment: { PATH: '/bin' }, user: NOBODY },
    layers: [
      await layerOf([
        await copiedFile(BUSYBOX, '/bin/busybox'),
        { kind: 'directory', path: '/tmp', mode: 0o1777 },
        ...names.map((name) => ({ kind: 'link', path: `/bin/${name}`, target: 'busybox' }) as const),
      ]),
    ],
  });
};

/** The process that keeps a pod's namespaces, and reaps what its containers leave. */
export const pauseImage: ImageMaker = async () =>
  imageArchive({
    name: PAUSE_IMAGE,
    settings: {
      entrypoint: [
        '/bin/busybox',
        'sh',
        '-c',
        'trap exit TERM; while :; do /bin/busybox sleep 3600 & wait; done',
      ],
    },
    layers: [await layerOf([await copiedFile(BUSYBOX, '/bin/busybox')])],
  });

/** Node, as distroless images have it: without a shell. */
export async function nodeLayer(): Promise<Layer> {
  return layerOf([
    ...(await programFiles(process.execPath, NODE)),
    { kind: 'directory', path: '/tmp', mode: 0o1777 },
    textFile('/etc/passwd', 'nonroot:x:65532:65532::/:/nologin\n'),
  ]);
}

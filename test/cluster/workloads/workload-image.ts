import { fileURLToPath } from 'node:url';
import { imageArchive } from '../images/archive-cache.ts';
import { type ImageMaker, NOBODY, NODE, nodeLayer } from '../images/catalogue.ts';
import { copiedDirectory, textFile } from '../images/image-files.ts';
import { layerOf } from '../images/layer.ts';

const APPLICATION = fileURLToPath(new URL('application', import.meta.url));

export const WORKLOAD_IMAGE = 'meltemi.test/workload:1';

/** The program of the image, as containers run it: with `get`, `await` or `tell`, or nothing to serve. */
export const WORKLOAD_COMMAND = [NODE, '/application/main.ts'] as const;

/** The application of the pods of this suite, see `application/main.ts`. */
export const workloadImage: ImageMaker = async () =>
  imageArchive({
    name: WORKLOAD_IMAGE,
    settings: { entrypoint: WORKLOAD_COMMAND, user: NOBODY },
    layers: [
      await nodeLayer(),
      await layerOf([
        textFile('/application/package.json', '{"type": "module"}\n'),
        ...(await copiedDirectory(APPLICATION, '/application')),
      ]),
    ],
  });

import { goldenTests } from '../../test/golden.ts';
import { goldenMesh, shownResources } from './testdata/golden-mesh.ts';

goldenTests(new URL('testdata/', import.meta.url), async ({ documents }) =>
  shownResources(await goldenMesh(documents)),
);

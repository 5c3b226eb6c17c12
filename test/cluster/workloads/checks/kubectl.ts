import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { temporaryDirectory } from '../../../temporary-directory.ts';
import { waitFor } from '../../../wait-for.ts';
import { imageNames } from '../../images/catalogue.ts';
import { STRICT } from '../manifests/kubernetes-objects.ts';
import { answererOf, containerOf, podOf, restartsOf, untilReady } from '../pod-view.ts';
import type { Suite } from '../suite.ts';

const EXEC = { namespace: STRICT, name: 'deployment/copied' };

export function checkKubectl(suite: () => Suite): void {
  test('kubectl takes the application’s container for the one that is meant', async (t) => {
    const { cluster } = suite();
    await untilReady(cluster, STRICT, 'deployment/copied');
    assert.match(await cluster.exec(EXEC, 'cat', '/tmp/here'), /the application/);
    assert.match(await cluster.logs(EXEC), /^the application says/);
    const directory = await temporaryDirectory(t);
    const { metadata } = await podOf(cluster, STRICT, 'copied');
    const [up, down] = [join(directory, 'up'), join(directory, 'down')];
    await writeFile(up, 'to and fro');
    await cluster.kubectl('cp', up, `${STRICT}/${metadata.name}:/tmp/up`);
    await cluster.kubectl('cp', `${STRICT}/${metadata.name}:/tmp/up`, down);
    assert.equal(await readFile(down, 'utf8'), 'to and fro');
    const url = await cluster.forward(t, { namespace: STRICT, name: 'service/server' }, 80);
    assert.match(answererOf(await (await fetch(url)).text()).instance, /^server-/);
  });

  test('kubectl debug adds a container, which is in the mesh with the others', async () => {
    const { cluster } = suite();
    await untilReady(cluster, STRICT, 'deployment/copied');
    await untilReady(cluster, STRICT, 'deployment/server');
    const { metadata } = await podOf(cluster, STRICT, 'copied');
    const image = [`--image=${imageNames.tools}`, '--image-pull-policy=Never', '--container=look'];
    const call = ['wget', '-q', '-O', '-', 'http://server/'];
    await cluster.kubectl('debug', metadata.name, '-n', STRICT, ...image, '--attach=false', '--', ...call);
    const pod = await waitFor(
      async () => {
        const seen = await podOf(cluster, STRICT, 'copied');
        return containerOf(seen, 'look').state.terminated !== undefined && seen;
      },
      { describe: 'the end of what was looked at', timeout: 30_000 },
    );
    assert.equal(containerOf(pod, 'look').state.terminated?.exitCode, 0);
    assert.deepEqual(restartsOf(pod), {});
    const log = await cluster.logs({ namespace: STRICT, name: metadata.name, container: 'look' });
    assert.match(log, /"instance":"server-/);
  });
}

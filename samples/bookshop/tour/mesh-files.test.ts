import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { temporaryDirectory } from '../../../test/temporary-directory.ts';
import { copyMesh, readWorkloads } from './mesh-files.ts';

const source = fileURLToPath(new URL('../mesh', import.meta.url));

test('on plot 0 the YAML is copied as it is', async (t) => {
  const directory = await copyMesh(source, join(await temporaryDirectory(t), 'mesh'), 0);
  const [original, copy] = await Promise.all(
    [source, directory.path].map((path) => readFile(join(path, 'workloads.yaml'), 'utf8')),
  );
  assert.equal(copy, original);
});

test('on another plot no address and no port is the same, and nothing else has changed', async (t) => {
  const directory = await copyMesh(source, join(await temporaryDirectory(t), 'mesh'), 2);
  const [written, moved] = [await readWorkloads(source), await readWorkloads(directory.path)];
  assert.deepEqual(
    moved,
    written.map((workload) => ({
      ...workload,
      address: workload.address.replace('127.0.1.', '127.0.3.'),
      outboundPort: workload.outboundPort + 200,
      ...(workload.inbound && {
        inbound: { port: workload.inbound.port + 200, appPort: workload.inbound.appPort + 200 },
      }),
    })),
  );
});

test('no two workloads want the same address or port', async () => {
  const workloads = await readWorkloads(source);
  const loopbackPorts = workloads.flatMap(({ outboundPort, inbound }) => [
    outboundPort,
    inbound?.appPort ?? 0,
  ]);
  const taken = [...loopbackPorts.filter((port) => port > 0), 15_009, 15_010, 15_012, 15_014];
  assert.equal(new Set(taken).size, taken.length);
  assert.equal(new Set(workloads.map(({ address }) => address)).size, workloads.length);
  assert.equal(new Set(workloads.map(({ name }) => name)).size, workloads.length);
});

test('a file is replaced as a whole, and can be taken away', async (t) => {
  const directory = await copyMesh(source, join(await temporaryDirectory(t), 'mesh'), 0);
  const read = () => readFile(join(directory.path, 'reviews.yaml'), 'utf8');
  await directory.put('reviews.yaml', 'kind: one\n');
  await directory.put('reviews.yaml', 'kind: other\n');
  assert.equal(await read(), 'kind: other\n');
  await directory.remove('reviews.yaml');
  await assert.rejects(read, { code: 'ENOENT' });
});

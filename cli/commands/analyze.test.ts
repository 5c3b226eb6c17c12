import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import type { Lifetime } from '../../test/lifetime.ts';
import { temporaryDirectory } from '../../test/temporary-directory.ts';
import { runCommand } from '../fixtures/command-run.ts';

const head = (kind: string, name: string) =>
  `apiVersion: mesh.meltemi.dev/v1alpha1\nkind: ${kind}\nmetadata: {name: ${name}, namespace: shop}\n`;

const workload = `${head('MeshWorkload', 'cart-v1')}spec:
  service: cart
  address: 127.0.1.11
  serviceAccount: cart
  ports: [{name: http, port: 9080, protocol: HTTP}]
  proxy: {mode: Explicit, outboundPort: 15001}
`;

const route = (backend: string) => `${head('TrafficRoute', 'cart')}spec:
  parentRefs: [{kind: Service, name: cart}]
  http:
    - name: first
      backendRefs:
        - {name: cart, port: 9080}
        - {name: ${backend}, port: 9080}
`;

const policy = (name: string) => `${head('MeshPolicy', name)}spec:
  targetRefs: [{kind: Service, name: cart}]
  traffic:
    loadBalancer: {algorithm: Random}
`;

/** Writes files, and runs `meltemi analyze` on them; paths are shown relative to their directory. */
async function analyze(t: Lifetime, files: Readonly<Record<string, string>>, ...more: string[]) {
  const directory = await temporaryDirectory(t);
  await mkdir(join(directory, 'deep'));
  for (const [name, text] of Object.entries(files)) await writeFile(join(directory, name), text);
  const run = await runCommand(['analyze', '-f', directory, ...more]);
  const shown = (text: string) => text.replaceAll(`${directory}/`, '');
  return { ...run, stdout: shown(run.stdout), stderr: shown(run.stderr) };
}

test('files without a mistake', async (t) => {
  const foreign = 'apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: a}\n';
  const files = { 'w.yaml': `${workload}---\n${foreign}`, 'deep/r.yaml': route('cart') };
  assert.deepEqual(await analyze(t, files), {
    status: 0,
    stdout: '2 objects in 2 files: no mistakes\n',
    stderr: "Left alone, as they are not the mesh's: apps/v1 Deployment\n",
  });
});

test('a mistake of each sort, with its line', async (t) => {
  const files = {
    'a.yaml': `${workload}---\nkind: [`,
    'b.yaml': `# a comment\n${route('till')}`,
    'c.yaml': `${head('TrafficRoute', 'bad')}spec:\n  parentRefs: [{kind: Service, name: cart}]\n  http: 7\n`,
    'd.yaml': `${policy('one')}---\n${policy('two')}`,
  };
  const { status, stdout, stderr } = await analyze(t, files);
  assert.equal(status, 1);
  const lines = stdout.trimEnd().split('\n');
  assert.match(lines[0] ?? '', /^a\.yaml:11: error: .*sequence/);
  assert.equal(
    lines[1],
    'b.yaml:11: error: TrafficRoute/shop/cart: spec.http[0].backendRefs[1].name: there is no Service/shop/till',
  );
  assert.match(lines[2] ?? '', /^c\.yaml:6: error: TrafficRoute\/shop\/bad: spec\.http: must be a list/);
  assert.equal(
    lines[3],
    'd.yaml:14: warning: MeshPolicy/shop/two: spec.traffic: does not hold for Service/shop/cart, where MeshPolicy/shop/one wins',
  );
  assert.equal(lines.length, 4);
  assert.match(stderr, /^meltemi: 5 objects in 4 files: 3 errors, 1 warning: /);
});

test('warnings alone are no failure', async (t) => {
  const { status, stdout } = await analyze(t, {
    'w.yaml': workload,
    'p.yaml': `${policy('one')}---\n${policy('two')}`,
  });
  assert.equal(status, 0);
  assert.match(stdout, /\n3 objects in 2 files: 0 errors, 1 warning\n$/);
});

test('as data', async (t) => {
  const { stdout } = await analyze(t, { 'b.yaml': `${workload}---\n${route('till')}` }, '-o', 'json');
  const { items } = JSON.parse(stdout);
  assert.equal(items.length, 1);
  const { source, ...item } = items[0];
  assert.equal(source.line, 20);
  assert.deepEqual(item, {
    severity: 'Error',
    reason: 'ServiceNotFound',
    object: 'TrafficRoute/shop/cart',
    path: 'spec.http[0].backendRefs[1].name',
    message: 'there is no Service/shop/till',
  });
});

test('a directory that is not there', async () => {
  const { status, stderr } = await runCommand(['analyze', '-f', '/nowhere/at/all']);
  assert.equal(status, 1);
  assert.match(
    stderr,
    /cannot read \/nowhere\/at\/all \(ENOENT.*\): name the directory of your YAML files with -f\n$/,
  );
});

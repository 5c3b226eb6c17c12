import assert from 'node:assert/strict';
import { appendFile, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { temporaryDirectory } from '../../test/temporary-directory.ts';
import { waitFor } from '../../test/wait-for.ts';
import { Inventory } from '../inventory.ts';
import { type Log, silentLog } from '../log.ts';
import { FileStore } from './file-store.ts';
import { InventoryFile } from './persistence.ts';

const KEY = 'Service/shop/web';
const service = (port: number) =>
  `apiVersion: v1\nkind: Service\nmetadata: {name: web, namespace: shop}\nspec: {ports: [{port: ${port}}]}\n`;

interface Run {
  readonly inventory: Inventory;
  end(): Promise<void>;
}

/** One life of a control plane: what an earlier one left, the files, and the writing at its end. */
async function run(mesh: string, path: string, log: Log = silentLog): Promise<Run> {
  const file = new InventoryFile({ path, log, delayMs: 1 });
  const remembered = file.load();
  const inventory = new Inventory({ remembered });
  file.follow(inventory);
  const known = remembered.flatMap(({ key, source }) =>
    source === undefined ? [] : [{ key, file: source.file }],
  );
  const store = new FileStore({ root: mesh, known, log: silentLog });
  await store.start(inventory);
  return {
    inventory,
    end: async () => {
      await store.stop();
      await file.flush();
    },
  };
}

async function paths(t: TestContext): Promise<{ mesh: string; state: string }> {
  const directory = await temporaryDirectory(t);
  await writeFile(join(directory, 'web.yaml'), service(80));
  return { mesh: directory, state: join(directory, '.state/inventory.jsonl') };
}

test('generations and ages go on after a restart', async (t) => {
  const { mesh, state } = await paths(t);
  const first = await run(mesh, state);
  await writeFile(join(mesh, 'web.yaml'), service(81));
  const before = await waitFor(
    () => {
      const entry = first.inventory.get(KEY);
      return entry?.generation === 2 && entry;
    },
    { describe: 'generation 2' },
  );
  await first.end();
  const second = await run(mesh, state);
  const after = second.inventory.get(KEY);
  assert.deepEqual([after?.generation, after?.createdAt, after?.uid], [2, before.createdAt, before.uid]);
  await second.end();
  await writeFile(join(mesh, 'web.yaml'), service(82));
  const third = await run(mesh, state);
  assert.equal(third.inventory.get(KEY)?.generation, 3);
  await third.end();
});

const breaks: Readonly<Record<string, string>> = {
  'an object': service(0),
  'a file that is no YAML any more': `${service(81)}---\nx: [`,
  'a file of which nothing can be read': '{{ template }}: [',
};
for (const [name, text] of Object.entries(breaks)) {
  test(`the last good version is in force after a restart with ${name} broken`, async (t) => {
    const { mesh, state } = await paths(t);
    await (await run(mesh, state)).end();
    await writeFile(join(mesh, 'web.yaml'), text);
    const second = await run(mesh, state);
    const object = second.inventory.get(KEY)?.accepted?.object;
    const port = object?.kind === 'Service' && object.spec.ports?.[0]?.port;
    assert.equal(port, text.includes('port: 81') ? 81 : 80);
    await second.end();
  });
}

test('an object whose file went away in the meantime is gone', async (t) => {
  const { mesh, state } = await paths(t);
  await (await run(mesh, state)).end();
  await writeFile(join(mesh, 'web.yaml'), '');
  const second = await run(mesh, state);
  assert.equal(second.inventory.get(KEY), undefined);
  await second.end();
});

test('the file is private, and damaged lines cost their objects only', async (t) => {
  const { mesh, state } = await paths(t);
  await (await run(mesh, state)).end();
  assert.equal((await stat(state)).mode & 0o777, 0o600);
  await appendFile(state, '{"kind":"Service","na\n["x"]\n');
  const warnings: string[] = [];
  const log = { ...silentLog, warn: (_fields: object, message: string) => warnings.push(message) };
  const second = await run(mesh, state, log);
  assert.equal(second.inventory.get(KEY)?.generation, 1);
  assert.deepEqual(warnings, [
    'part of the kept state is damaged: those objects start again at generation 1',
  ]);
  await second.end();
});

test('a kept version that the rules of today refuse is not in force', async (t) => {
  const { mesh, state } = await paths(t);
  await (await run(mesh, state)).end();
  await writeFile(state, (await readFile(state, 'utf8')).replace('"port":80', '"port":0'));
  const [entry] = new InventoryFile({ path: state, log: silentLog }).load();
  assert.equal(entry?.accepted, undefined);
  assert.equal(entry?.generation, 1);
});

import assert from 'node:assert/strict';
import { chmod, cp, mkdir, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { atEnd } from '../../test/lifetime.ts';
import { temporaryDirectory } from '../../test/temporary-directory.ts';
import { waitFor } from '../../test/wait-for.ts';
import { Inventory } from '../inventory.ts';
import { silentLog } from '../log.ts';
import { problemText, type StoreBatch } from '../store.ts';
import { FileStore } from './file-store.ts';

function service(name: string, port = 80): string {
  return `apiVersion: v1\nkind: Service\nmetadata: {name: ${name}, namespace: shop}\nspec: {ports: [{port: ${port}}]}\n`;
}

function files(...texts: string[]): string {
  return texts.join('---\n');
}

interface Running {
  readonly root: string;
  readonly inventory: Inventory;
  readonly batches: StoreBatch[];
  /** `a:80 b:81`: the services and ports in force. */
  inForce(): string;
}

async function startStore(t: TestContext, prepare: (root: string) => Promise<unknown>): Promise<Running> {
  const root = join(await temporaryDirectory(t), 'mesh');
  await mkdir(root);
  await prepare(root);
  const inventory = new Inventory();
  const batches: StoreBatch[] = [];
  const store = new FileStore({ root, log: silentLog });
  await store.start({
    apply: (batch) => {
      batches.push(batch);
      inventory.apply(batch);
    },
  });
  atEnd(t, () => store.stop());
  return { root, inventory, batches, inForce: () => portsInForce(inventory) };
}

function portsInForce(inventory: Inventory): string {
  const entries = inventory.list('Service').filter(({ accepted }) => accepted !== undefined);
  return entries
    .map(({ key, accepted }) => `${key.name}:${accepted?.object.spec.ports?.[0]?.port}`)
    .join(' ');
}

interface Event {
  readonly name: string;
  readonly before?: Readonly<Record<string, string>>;
  readonly act: (root: string) => Promise<unknown>;
  readonly after: string;
}

const start = { 'a.yaml': service('a') };

const events: readonly Event[] = [
  { name: 'a new file', act: (root) => writeFile(join(root, 'b.yml'), service('b')), after: 'a:80 b:80' },
  { name: 'a changed file', act: (root) => writeFile(join(root, 'a.yaml'), service('a', 81)), after: 'a:81' },
  { name: 'a removed file', act: (root) => rm(join(root, 'a.yaml')), after: '' },
  { name: 'an emptied file', act: (root) => writeFile(join(root, 'a.yaml'), ''), after: '' },
  {
    name: 'an object taken out',
    before: { 'a.yaml': files(service('a'), service('b')) },
    act: (root) => writeFile(join(root, 'a.yaml'), service('b')),
    after: 'b:80',
  },
  {
    name: "an editor's rename over the file",
    act: async (root) => {
      await writeFile(join(root, '.a.yaml.swp'), service('a', 82));
      await rename(join(root, '.a.yaml.swp'), join(root, 'a.yaml'));
    },
    after: 'a:82',
  },
  {
    name: 'a renamed file',
    act: (root) => rename(join(root, 'a.yaml'), join(root, 'z.yaml')),
    after: 'a:80',
  },
  {
    name: 'a new directory with a file in it',
    act: async (root) => {
      await mkdir(join(root, 'team/x'), { recursive: true });
      await writeFile(
        join(root, 'team/x/b.json'),
        '{"apiVersion":"v1","kind":"Service","metadata":{"name":"b","namespace":"shop"},"spec":{"ports":[{"port":8}]}}',
      );
    },
    after: 'a:80 b:8',
  },
  {
    name: 'a file that is broken later',
    act: (root) => writeFile(join(root, 'a.yaml'), 'kind: [', { flag: 'w' }),
    after: 'a:80',
  },
  {
    name: 'an object that is broken later, beside a good change',
    before: { 'a.yaml': files(service('a'), service('b')) },
    act: (root) => writeFile(join(root, 'a.yaml'), files(service('a', 99_999), service('b', 81))),
    after: 'a:80 b:81',
  },
  {
    name: 'a new file that is broken in part',
    act: (root) => writeFile(join(root, 'b.yaml'), files(service('b'), 'x: [\n', service('c'))),
    after: 'a:80 b:80 c:80',
  },
  {
    name: 'the first of two definitions removed',
    before: { 'a.yaml': service('a', 1), 'b.yaml': service('a', 2) },
    act: (root) => rm(join(root, 'a.yaml')),
    after: 'a:2',
  },
  {
    name: 'kinds of others, hidden files and other names',
    act: async (root) => {
      await writeFile(join(root, '.hidden.yaml'), service('hidden'));
      await writeFile(join(root, 'notes.txt'), service('notes'));
      await writeFile(
        join(root, 'b.yaml'),
        files('apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: x}\n', service('b')),
      );
    },
    after: 'a:80 b:80',
  },
  {
    name: 'the whole directory replaced',
    act: async (root) => {
      await cp(root, `${root}.new`, { recursive: true });
      await writeFile(join(`${root}.new`, 'a.yaml'), service('a', 83));
      await rename(root, `${root}.old`);
      await rename(`${root}.new`, root);
    },
    after: 'a:83',
  },
];

for (const { name, before = start, act, after } of events) {
  test(`${name}: in force is "${after}"`, async (t) => {
    const running = await startStore(t, async (root) => {
      for (const [file, text] of Object.entries(before)) await writeFile(join(root, file), text);
    });
    const seen = running.batches.length;
    await act(running.root);
    await waitFor(() => running.batches.length > seen && running.inForce() === after, {
      describe: `"${after}"`,
    });
  });
}

test('the links of a ConfigMap mount are followed when they are swapped', async (t) => {
  const version = async (root: string, name: string, port: number) => {
    await mkdir(join(root, name));
    await writeFile(join(root, name, 'a.yaml'), service('a', port));
  };
  const running = await startStore(t, async (root) => {
    await version(root, '..v1', 1);
    await symlink('..v1', join(root, '..data'));
    await symlink('..data/a.yaml', join(root, 'a.yaml'));
  });
  assert.equal(running.inForce(), 'a:1');
  for (const number of [2, 3]) {
    await version(running.root, `..v${number}`, number);
    await symlink(`..v${number}`, join(running.root, '..data_tmp'));
    await rename(join(running.root, '..data_tmp'), join(running.root, '..data'));
    await rm(join(running.root, `..v${number - 1}`), { recursive: true });
    await waitFor(() => running.inForce() === `a:${number}`, { describe: `version ${number}` });
  }
});

test('a burst of edits is one batch', async (t) => {
  const running = await startStore(t, (root) => writeFile(join(root, 'a.yaml'), service('a')));
  const seen = running.batches.length;
  await Promise.all(
    Array.from({ length: 20 }, (_, index) =>
      writeFile(join(running.root, `${index}.yaml`), service(`s${index}`)),
    ),
  );
  await waitFor(() => running.inventory.list('Service').length === 21, { describe: 'all services' });
  assert.equal(running.batches.slice(seen).filter(({ read }) => read.length > 0).length, 1);
});

test('a directory that goes away takes nothing with it', async (t) => {
  const running = await startStore(t, (root) => writeFile(join(root, 'a.yaml'), service('a')));
  await rename(running.root, `${running.root}.gone`);
  await waitFor(() => running.inventory.problems.length === 1, { describe: 'the problem' });
  assert.equal(running.inForce(), 'a:80');
  await rename(`${running.root}.gone`, running.root);
  await waitFor(() => running.inventory.problems.length === 0, { describe: 'the directory to be back' });
  assert.equal(running.inForce(), 'a:80');
  await writeFile(join(running.root, 'a.yaml'), service('a', 81));
  await waitFor(() => running.inForce() === 'a:81', { describe: 'a change after that', timeout: 5_000 });
});

test('each of many renames over one file is seen at once, however soon it follows the one before', async (t) => {
  const running = await startStore(t, (root) => writeFile(join(root, 'a.yaml'), service('a')));
  for (let port = 1; port <= 60; port++) {
    await writeFile(join(running.root, 'a.yaml.new'), service('a', port));
    await rename(join(running.root, 'a.yaml.new'), join(running.root, 'a.yaml'));
    await waitFor(() => running.inForce() === `a:${port}`, { describe: `port ${port}`, timeout: 5_000 });
  }
});

test('problems carry file and line, and the broken version is a new generation', async (t) => {
  const text =
    'apiVersion: v1\nkind: Service\nmetadata:\n  name: a\n  namespace: shop\nspec:\n  ports:\n    - port: 99999\n';
  const running = await startStore(t, (root) => writeFile(join(root, 'a.yaml'), service('a')));
  await writeFile(join(running.root, 'a.yaml'), text);
  const entry = await waitFor(
    () => running.inventory.list('Service').find(({ problems }) => problems.length > 0),
    { describe: 'the problem' },
  );
  assert.equal(entry.generation, 2);
  assert.equal(entry.accepted?.generation, 1);
  assert.match(
    problemText(entry.problems[0] ?? assert.fail()),
    /mesh\/a\.yaml:8: spec\.ports\[0\]\.port: must be /,
  );
});

test('a directory that is not there at the start is an error that names it', async (t) => {
  const root = join(await temporaryDirectory(t), 'nowhere');
  const store = new FileStore({ root, log: silentLog });
  await assert.rejects(store.start(new Inventory()), { name: 'UnreadableDirectory', path: root });
});

test('one file that is too large, or no text, is a problem of that file', async (t) => {
  const running = await startStore(t, async (root) => {
    await writeFile(join(root, 'a.yaml'), service('a'));
    await writeFile(join(root, 'big.yaml'), '#'.repeat(9 * 1024 * 1024));
    await writeFile(join(root, 'binary.yaml'), Buffer.from([0xff, 0xfe, 0x00]));
  });
  assert.equal(running.inForce(), 'a:80');
  const texts = running.inventory.problems.map(problemText);
  assert.match(texts[0] ?? '', /big\.yaml:1: the file has 9437184 bytes/);
  assert.match(texts[1] ?? '', /binary\.yaml:1: the file is not UTF-8 text/);
});

test('a file given in the place of a directory is read and followed', async (t) => {
  const file = join(await temporaryDirectory(t), 'only.yaml');
  await writeFile(file, service('a'));
  const inventory = new Inventory();
  const store = new FileStore({ root: file, log: silentLog });
  await store.start(inventory);
  atEnd(t, () => store.stop());
  await writeFile(file, service('a', 81));
  await waitFor(() => portsInForce(inventory) === 'a:81', { describe: 'the change' });
  for (const port of [82, 83]) {
    await writeFile(`${file}.new`, service('a', port));
    await rename(`${file}.new`, file);
    await waitFor(() => portsInForce(inventory) === `a:${port}`, { describe: `${port}`, timeout: 5_000 });
  }
});

test('an unreadable directory keeps its objects', {
  skip: process.getuid?.() === 0 && 'root reads everything',
}, async (t) => {
  const running = await startStore(t, async (root) => {
    await mkdir(join(root, 'team'));
    await writeFile(join(root, 'team/a.yaml'), service('a'));
  });
  await chmod(join(running.root, 'team'), 0);
  atEnd(t, () => chmod(join(running.root, 'team'), 0o700));
  await writeFile(join(running.root, 'b.yaml'), service('b'));
  await waitFor(() => running.inForce() === 'a:80 b:80', { describe: 'both' });
});

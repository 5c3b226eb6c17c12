import { cp, mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findEnvoy } from '../envoy-binary.ts';
import type { Lifetime } from '../lifetime.ts';
import { type NetworkNamespace, testNetwork } from '../network/network-namespace.ts';
import { temporaryDirectory } from '../temporary-directory.ts';
import { waitFor } from '../wait-for.ts';
import { followPage } from './page-runner.ts';
import { pageSteps } from './page-steps.ts';
import { openShell, type Shell } from './shell.ts';

const CHECKOUT = fileURLToPath(new URL('../..', import.meta.url));

/** Somebody who follows pages: a machine with a network of its own, an empty directory, and terminals. */
export class Reader {
  readonly directory: string;
  readonly #lifetime: Lifetime;
  readonly #machine: NetworkNamespace;
  readonly #terminals = new Map<string, Shell>();

  constructor(lifetime: Lifetime, machine: NetworkNamespace, directory: string) {
    this.#lifetime = lifetime;
    this.#machine = machine;
    this.directory = directory;
  }

  /** The terminal of a title. A shell is opened where there is none yet. */
  terminal(title: string): Shell {
    const known = this.#terminals.get(title);
    if (known !== undefined) return known;
    const path = `${CHECKOUT}bin:${CHECKOUT}samples/echo:${process.env.PATH ?? ''}`;
    // Named, because a cluster that whoever runs the tests can reach is not meant.
    const MELTEMI_API = '127.0.0.1:15014';
    const env = { PATH: path, NO_COLOR: '1', MELTEMI_ENVOY: findEnvoy() ?? '', MELTEMI_API };
    const shell = openShell(this.#lifetime, this.#machine, this.directory, env);
    this.#terminals.set(title, shell);
    return shell;
  }

  /** Closes the terminals that a page has opened, and keeps those of `titles`. */
  async closeTerminals(...titles: readonly string[]): Promise<void> {
    for (const [title, shell] of this.#terminals) {
      if (titles.includes(title)) continue;
      this.#terminals.delete(title);
      await shell.close();
    }
  }

  /** Does what a page of `docs/` says. */
  async follow(page: string): Promise<void> {
    await followPage(page, pageSteps(await readFile(join(CHECKOUT, page), 'utf8')), this);
  }
}

/** A reader with nothing but a checkout. */
export async function newReader(lifetime: Lifetime): Promise<Reader> {
  const directory = await temporaryDirectory(lifetime);
  const network = await testNetwork(lifetime);
  return new Reader(lifetime, await network.machine('reader', '10.78.0.1/24'), directory);
}

const ECHO = 'echo';
const MESH = 'mesh';
const SAMPLE = join(CHECKOUT, 'samples/echo/mesh');

/** Starts what `samples/echo/README.md` tells readers to start, and waits until it works. */
export async function startEchoMesh(reader: Reader): Promise<void> {
  await resetFiles(reader);
  reader.terminal(ECHO).type('echo-service v1=18081 v2=18082 v3=18083');
  reader.terminal(MESH).type('meltemi up -f mesh');
  await waitFor(
    async () => (await reader.terminal('').run('meltemi status')).includes('5 proxies: 5 synced'),
    {
      describe: 'the echo mesh to be up',
      timeout: 40_000,
      interval: 300,
    },
  );
}

/** Undoes what a page has done: its files, its terminals, the moods of the instances. */
export async function resetEchoMesh(reader: Reader): Promise<void> {
  await reader.closeTerminals(ECHO, MESH);
  await resetFiles(reader);
  const shell = reader.terminal('');
  await shell.run('for p in 18081 18082 18083; do curl -s -X POST 127.0.0.1:$p/mood; done');
  await waitFor(async () => (await shell.run('meltemi get tr,mp,msvc -o name')).trim() === '', {
    describe: 'the objects of the page before to be gone',
    interval: 200,
  });
}

async function resetFiles({ directory }: Reader): Promise<void> {
  const mesh = join(directory, 'mesh');
  await mkdir(mesh, { recursive: true });
  await cp(SAMPLE, mesh, { recursive: true });
  const own = new Set(await readdir(SAMPLE));
  for (const name of await readdir(mesh)) {
    if (!own.has(name)) await rm(join(mesh, name), { recursive: true });
  }
}

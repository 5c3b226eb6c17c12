import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { findEnvoy } from './envoy-binary.ts';
import type { Lifetime } from './lifetime.ts';
import { runProcess, startProcess, type TestProcess } from './process.ts';
import { temporaryDirectory } from './temporary-directory.ts';
import { waitFor } from './wait-for.ts';

/** A bootstrap as the JSON form of `envoy.config.bootstrap.v3.Bootstrap`. */
export type BootstrapJson = Readonly<Record<string, unknown>>;

export type Validation = { readonly ok: true } | { readonly ok: false; readonly reason: string };

export interface EnvoyOptions {
  /**
   * When it counts as started: `live` once every listener and cluster is warm (`/ready` says LIVE), `admin` as soon
   * as the admin port answers, for an Envoy whose control plane is not there yet. `live` unless told.
   */
  readonly until?: 'live' | 'admin';
  /** More arguments, such as `['--log-level', 'debug']`. */
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** Milliseconds until it must have started; 10 seconds unless told. */
  readonly timeout?: number;
}

/** A running Envoy and its admin port. */
export interface RunningEnvoy {
  readonly process: TestProcess;
  /** `host:port` of the admin endpoint. */
  readonly adminAddress: string;
  /** GET of an admin path, such as `/config_dump`; its body. Throws for a status other than 200. */
  admin(path: string): Promise<string>;
  /** POST to an admin path, such as `/logging?level=debug`; its body. Throws for a status other than 200. */
  adminPost(path: string): Promise<string>;
  /** Ends it before the test does. */
  stop(): Promise<void>;
}

/** Several Envoys run side by side on one machine, which shared memory for hot restarts would forbid. */
const standAlone = ['--disable-hot-restart', '--concurrency', '1'];

/** Asks the real Envoy whether it would start with this bootstrap; where not, its own words. Takes about 0.1 s. */
export async function validateBootstrap(lifetime: Lifetime, bootstrap: BootstrapJson): Promise<Validation> {
  const file = await writeBootstrap(await temporaryDirectory(lifetime), bootstrap);
  const args = [...standAlone, '--mode', 'validate', '--log-level', 'error', '-c', file];
  const { end, stdout, stderr } = await runProcess(lifetime, envoyPath(), args);
  if (end.kind === 'exited' && end.status === 0) return { ok: true };
  return { ok: false, reason: `${stdout}${stderr}`.trim() };
}

/**
 * Starts an Envoy that ends with the test. Without an `admin` section the bootstrap gets one, on a free loopback port.
 * @throws an error with everything that Envoy printed, where it does not start in time
 */
export async function startEnvoy(
  lifetime: Lifetime,
  bootstrap: BootstrapJson,
  options: EnvoyOptions = {},
): Promise<RunningEnvoy> {
  const directory = await temporaryDirectory(lifetime);
  const addressFile = join(directory, 'admin-address');
  const file = await writeBootstrap(directory, { admin: anyLoopbackPort, ...bootstrap });
  const args = [...standAlone, '--admin-address-path', addressFile, '-c', file, ...(options.args ?? [])];
  const running = await startProcess(lifetime, envoyPath(), args, { env: options.env ?? {} });
  const timeout = options.timeout ?? 10_000;
  try {
    const adminAddress = await waitForAdmin(running, addressFile, timeout);
    const envoy = withAdmin(running, adminAddress);
    if (options.until !== 'admin') await waitUntilLive(envoy, timeout);
    return envoy;
  } catch (error) {
    throw new Error(`Envoy did not start. It printed:\n${running.output}`, { cause: error });
  }
}

const anyLoopbackPort = { address: { socket_address: { address: '127.0.0.1', port_value: 0 } } };

async function writeBootstrap(directory: string, bootstrap: BootstrapJson): Promise<string> {
  const file = join(directory, 'bootstrap.json');
  await writeFile(file, JSON.stringify(bootstrap));
  return file;
}

function envoyPath(): string {
  const path = findEnvoy();
  if (path === undefined) throw new Error('no Envoy here: guard the test with requireEnvoy()');
  return path;
}

async function waitForAdmin(running: TestProcess, addressFile: string, timeout: number): Promise<string> {
  const address = await waitFor(
    async () => running.end ?? ((await readFile(addressFile, 'utf8')) || undefined),
    { describe: 'the address of the admin port', timeout },
  );
  if (typeof address !== 'string') throw new Error('it ended before it opened its admin port');
  return address.trim();
}

async function waitUntilLive(envoy: RunningEnvoy, timeout: number): Promise<void> {
  const ended = await waitFor(
    async () => envoy.process.end ?? (await envoy.admin('/ready')).includes('LIVE'),
    {
      describe: 'Envoy to be live',
      timeout,
    },
  );
  if (ended !== true) throw new Error('it ended before it was live');
}

function withAdmin(running: TestProcess, adminAddress: string): RunningEnvoy {
  async function request(method: 'GET' | 'POST', path: string): Promise<string> {
    const response = await fetch(`http://${adminAddress}${path}`, { method });
    const body = await response.text();
    if (response.status !== 200) throw new Error(`${method} ${path}: ${response.status} ${body}`);
    return body;
  }
  return {
    process: running,
    adminAddress,
    admin: (path) => request('GET', path),
    adminPost: (path) => request('POST', path),
    stop: async () => {
      await running.stop();
    },
  };
}

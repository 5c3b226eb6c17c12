import { accessSync, constants, readFileSync, statSync } from 'node:fs';
import { arch, homedir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import type { Logger } from '../log.ts';
import { isOlderEnvoy, readEnvoyVersion } from './envoy-version.ts';

/** There is no Envoy on this machine. */
export class EnvoyNotFound extends Error {
  override readonly name = 'EnvoyNotFound';

  constructor() {
    super(
      'there is no Envoy in $MELTEMI_ENVOY, on the PATH or in ~/.cache/meltemi: run `make setup`, or set MELTEMI_ENVOY to an Envoy binary',
    );
  }
}

/** Where to look. */
export interface EnvoySearch {
  /** What the user named on the command line. */
  readonly flag?: string | undefined;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

export interface EnvoyLocation {
  /** Absolute. */
  readonly path: string;
  /** Who named it. */
  readonly source: 'flag' | 'MELTEMI_ENVOY' | 'PATH' | 'cache';
}

export interface EnvoyBinary extends EnvoyLocation {
  /** `1.40.0`. */
  readonly version: string;
}

const machines: Readonly<Record<string, string>> = { x64: 'x86_64', arm64: 'aarch64' };

/**
 * Finds the Envoy to run, and asks it for its version.
 * @throws EnvoyNotFound and EnvoyUnusable, whose messages end with what to do
 */
export async function findEnvoy(search: EnvoySearch): Promise<EnvoyBinary> {
  const location = locateEnvoy(search);
  if (location === undefined) throw new EnvoyNotFound();
  return { ...location, version: await readEnvoyVersion(location.path) };
}

/**
 * The first of: the flag, `$MELTEMI_ENVOY`, the PATH, the one that `make setup` fetched; the order of `setup/envoy.sh`. What the
 * user has named is not passed over, also where it is no program.
 */
export function locateEnvoy({ flag, environment }: EnvoySearch): EnvoyLocation | undefined {
  if (flag !== undefined && flag !== '') return { path: resolve(flag), source: 'flag' };
  const told = environment.MELTEMI_ENVOY;
  if (told !== undefined && told !== '') return { path: resolve(told), source: 'MELTEMI_ENVOY' };
  const directories = (environment.PATH ?? '').split(delimiter).filter((directory) => directory !== '');
  const onPath = directories.map((directory) => resolve(directory, 'envoy')).find(isProgram);
  if (onPath !== undefined) return { path: onPath, source: 'PATH' };
  const cached = fetchedEnvoy(environment);
  return isProgram(cached) ? { path: cached, source: 'cache' } : undefined;
}

/** Writes to the log which Envoy it is, and warns of one that is older than what Meltemi is tested with. */
export function logEnvoy({ path, version }: EnvoyBinary, log: Logger): void {
  const tested = pinnedEnvoyVersion();
  if (!isOlderEnvoy(version, tested)) {
    log.info({ path, version }, 'sidecars are run with this Envoy');
    return;
  }
  const fix = 'what it does not know it refuses; set MELTEMI_ENVOY to a newer one if it does';
  log.warn({ path, version }, `this Envoy is older than ${tested}, which Meltemi is tested with: ${fix}`);
}

/** The version of Envoy that Meltemi is tested with, from `setup/pins.txt`. */
export function pinnedEnvoyVersion(): string {
  const pins = readFileSync(new URL('../../setup/pins.txt', import.meta.url), 'utf8');
  const machine = machines[arch()] ?? arch();
  for (const line of pins.split('\n')) {
    const [part, pinnedMachine, , version] = line.split(/\s+/);
    if (part === 'envoy' && pinnedMachine === machine && version !== undefined) return version;
  }
  return 'none';
}

function fetchedEnvoy(environment: EnvoySearch['environment']): string {
  return join(environment.HOME ?? homedir(), '.cache/meltemi/envoy', pinnedEnvoyVersion(), 'envoy');
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

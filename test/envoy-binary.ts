import { accessSync, constants, readFileSync } from 'node:fs';
import { arch, homedir } from 'node:os';
import { delimiter, join } from 'node:path';

const machines: Readonly<Record<string, string>> = { x64: 'x86_64', arm64: 'aarch64' };

/**
 * The path of the Envoy that tests run: `$MELTEMI_ENVOY`, then the PATH, then the one that `make setup` fetched.
 * The same order as `setup/envoy.sh`. `undefined` where there is none.
 */
export function findEnvoy(): string | undefined {
  const told = process.env.MELTEMI_ENVOY;
  if (told !== undefined && told !== '') return told;
  const onPath = (process.env.PATH ?? '').split(delimiter).map((directory) => join(directory, 'envoy'));
  return [...onPath, fetchedEnvoy()].find(isExecutable);
}

function fetchedEnvoy(): string {
  return join(homedir(), '.cache/meltemi/envoy', pinnedEnvoyVersion(), 'envoy');
}

/** The version of Envoy that Meltemi is tested with, from `setup/pins.txt`. */
export function pinnedEnvoyVersion(): string {
  const pins = readFileSync(new URL('../setup/pins.txt', import.meta.url), 'utf8');
  const machine = machines[arch()] ?? arch();
  for (const line of pins.split('\n')) {
    const [part, pinnedMachine, , version] = line.split(/\s+/);
    if (part === 'envoy' && pinnedMachine === machine && version !== undefined) return version;
  }
  return 'none';
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

import { DEFAULT_TUNING, type EnvoyTuning, envoyArguments, envoyEnvironment } from './envoy-command.ts';
import { openEnvoyLog, sizeOf } from './envoy-log.ts';
import { launchEnvoy, type RunningEnvoy } from './running-envoy.ts';
import { writeForEnvoy } from './sidecar-directory.ts';
import type { SidecarFiles } from './sidecar-files.ts';
import type { EnvoyUser } from './wanted-sidecar.ts';

/** What an Envoy is started from. */
export interface EnvoyStart {
  /** The path of the binary. */
  readonly envoy: string;
  /** As JSON. */
  readonly bootstrap: string;
  readonly files: SidecarFiles;
  readonly tuning?: EnvoyTuning | undefined;
  /** Whom it runs as, where that is not this process's user. */
  readonly user?: EnvoyUser | undefined;
  /** `file`: its log goes to `files.log`. `inherit`: to this process's own output. */
  readonly output: 'file' | 'inherit';
}

export interface StartedEnvoy {
  readonly running: RunningEnvoy;
  /** How long the log was: what comes after are this Envoy's own words. */
  readonly logBegin: number;
}

/**
 * Writes the bootstrap and starts an Envoy with it. The files that the bootstrap names must be there.
 * @throws EnvoyStartError, and the system's errors
 */
export async function startEnvoy(start: EnvoyStart): Promise<StartedEnvoy> {
  const { envoy, bootstrap, files, tuning = DEFAULT_TUNING, user, output } = start;
  await writeForEnvoy(files.bootstrap, bootstrap, user);
  // Empty: the address of the Envoy before is no longer true, and one of another user can make no files here.
  await writeForEnvoy(files.adminAddress, '', user);
  const logBegin = await sizeOf(files.log);
  const log = output === 'inherit' ? undefined : await openEnvoyLog(files.log, user);
  try {
    const args = envoyArguments(files, tuning);
    const environment = envoyEnvironment(process.env);
    const running = await launchEnvoy({ envoy, args, environment, output: log?.fd ?? 'inherit', user });
    return { running, logBegin };
  } finally {
    await log?.close();
  }
}

import type { SidecarFiles } from './sidecar-files.ts';

/** How much of the machine an Envoy takes, and how much it says. */
export interface EnvoyTuning {
  /** Worker threads. */
  readonly concurrency: number;
  readonly logLevel: string;
}

export const DEFAULT_TUNING: EnvoyTuning = { concurrency: 2, logLevel: 'warning' };

/** What Envoy is started with. */
export function envoyArguments(files: SidecarFiles, tuning: EnvoyTuning): readonly string[] {
  return [
    ...['-c', files.bootstrap],
    ...['--admin-address-path', files.adminAddress],
    // Many Envoys run side by side on this host: shared memory for hot restarts would forbid that.
    '--disable-hot-restart',
    ...['--concurrency', `${tuning.concurrency}`],
    ...['--log-level', tuning.logLevel],
    // A drain asks for every connection's end at once, not for ever more of them over ten minutes.
    ...['--drain-strategy', 'immediate'],
  ];
}

/** Whether a command is that of an Envoy for these files; an editor or a validation of the same bootstrap is none. */
export function isCommandOf(files: SidecarFiles, command: readonly string[]): boolean {
  return (
    command.some((argument, at) => argument === '-c' && command[at + 1] === files.bootstrap) &&
    command.some(
      (argument, at) => argument === '--admin-address-path' && command[at + 1] === files.adminAddress,
    )
  );
}

/**
 * What Envoy gets of the control plane's environment. Not `http_proxy` and its like, which gRPC would send the xDS stream
 * through, to Envoy itself at worst; and nobody's secrets.
 */
const passedOn: ReadonlySet<string> = new Set([
  'GRPC_TRACE',
  'GRPC_VERBOSITY',
  'LD_LIBRARY_PATH',
  'SSL_CERT_DIR',
  'SSL_CERT_FILE',
  'TMPDIR',
  'TZ',
]);

/** The environment of an Envoy. */
export function envoyEnvironment(own: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(own).filter(([name]) => passedOn.has(name)));
}

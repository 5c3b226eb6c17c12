import type { Command } from 'commander';
import { type HostPort, InvalidAddress, parseHostPort } from '../../operator/standalone/host-port.ts';
import { type Standalone, startStandalone } from '../../operator/standalone/standalone.ts';
import { UnreadableDirectory } from '../../stores/files/file-store.ts';
import { ListenError } from '../../xds/server/xds-server.ts';
import { DEFAULT_API } from '../client/api-address.ts';
import { CommandError, UsageError } from '../command-error.ts';
import { durationOption } from '../duration-option.ts';
import { DEFAULT_STATE } from '../join/state-directory.ts';
import { addLogOptions, type LogFlags, openLog } from '../log-options.ts';
import type { Terminal } from '../terminal.ts';
import { stopOnSignal } from '../until-signal.ts';
import { welcome } from '../up/welcome.ts';

interface UpOptions extends LogFlags {
  readonly filename: string;
  readonly state: string;
  readonly xds: string;
  readonly xdsTls?: string;
  readonly api: string;
  readonly sidecars: boolean;
  readonly envoy?: string;
  readonly certificateTtl?: string;
}

const DEFAULT_XDS = '127.0.0.1:15010';

const HELP = `
Reads the files and follows their changes: what has a mistake is reported with its line, and its last good version stays in
force. Ends in good order with Ctrl-C, and its Envoys with it; when it is killed, they go on with what they have, and the
next start takes them over.

Examples:
  meltemi up -f mesh/
  meltemi up -f mesh/ --no-sidecars                         sidecars are started with \`meltemi sidecar\`
  meltemi up -f mesh/ --xds-tls 10.0.0.1:15012 --api 10.0.0.1:15014     for workloads of other hosts too`;

export function define(command: Command, terminal: Terminal): void {
  command
    .requiredOption('-f, --filename <dir>', 'a directory with YAML or JSON files, read with all below it')
    .option('--state <dir>', 'for keys, certificates, and what was acknowledged', DEFAULT_STATE)
    .option('--xds <host:port>', 'plaintext xDS, on loopback only', DEFAULT_XDS)
    .option('--xds-tls <host:port>', 'xDS with TLS, for sidecars (default: 127.0.0.1:15012, or a free port)')
    .option('--api <host:port>', 'what `meltemi get` and the others ask', DEFAULT_API)
    .option('--no-sidecars', "start no Envoys for this host's workloads")
    .option(
      '--envoy <path>',
      'the Envoy to run (default: $MELTEMI_ENVOY, the PATH, or what `make setup` fetched)',
    )
    .option('--certificate-ttl <duration>', "life of a proxy's certificate (default: 24h)")
    .addHelpText('after', HELP)
    .action((options: UpOptions) => up(options, terminal));
  addLogOptions(command);
}

async function up(options: UpOptions, terminal: Terminal): Promise<void> {
  const { filename, state, xdsTls, sidecars, envoy } = options;
  const addresses = {
    xds: address('--xds', options.xds),
    xdsTls: xdsTls === undefined ? undefined : address('--xds-tls', xdsTls),
    api: address('--api', options.api),
  };
  const log = openLog(options);
  const running = await start({
    directory: filename,
    stateDirectory: state,
    sidecars,
    envoy,
    leafTtlMs: certificateTtl(options),
    ...addresses,
    log,
  });
  terminal.out(welcome(running, { directory: filename, stateDirectory: state, sidecars }, terminal.colors));
  const farewell = sidecars ? 'Ending the control plane and its sidecars.' : 'Ending the control plane.';
  await stopOnSignal({ stop: () => running.stop(), kill: () => running.kill(), farewell }, terminal);
}

/** Shorter, and a proxy that misses one push is locked out; X.509 itself counts in seconds. */
const SHORTEST_CERTIFICATE_MS = 60_000;

function certificateTtl({ certificateTtl }: UpOptions): number | undefined {
  if (certificateTtl === undefined) return undefined;
  const ttlMs = durationOption('--certificate-ttl', certificateTtl);
  if (ttlMs >= SHORTEST_CERTIFICATE_MS) return ttlMs;
  throw new UsageError(`--certificate-ttl is ${certificateTtl}`, 'write 1m or more, such as 24h');
}

async function start(options: Parameters<typeof startStandalone>[0]): Promise<Standalone> {
  try {
    return await startStandalone(options);
  } catch (cause) {
    throw withFix(cause);
  }
}

/** Adds what the user can do to errors of parts that know nothing of flags. */
function withFix(error: unknown): unknown {
  if (error instanceof UnreadableDirectory) {
    return new CommandError(error.message, 'name the directory of your YAML files with -f', { cause: error });
  }
  if (error instanceof ListenError || isListenError(error)) {
    const fix = 'end what listens there, or choose another address with --xds, --xds-tls or --api';
    return new CommandError(error.message, fix, { cause: error });
  }
  return error;
}

/** The API's server gives the system's error as it is. */
function isListenError(error: unknown): error is Error {
  return error instanceof Error && 'syscall' in error && error.syscall === 'listen';
}

function address(option: string, text: string): HostPort {
  try {
    return parseHostPort(text);
  } catch (error) {
    if (!(error instanceof InvalidAddress)) throw error;
    throw new UsageError(`${option} is ${JSON.stringify(text)}`, `write HOST:PORT, such as ${DEFAULT_XDS}`);
  }
}

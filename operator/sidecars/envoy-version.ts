import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** A program that is there, but is no Envoy that Meltemi can run. */
export class EnvoyUnusable extends Error {
  override readonly name = 'EnvoyUnusable';
  readonly path: string;
  readonly reason: string;

  constructor(path: string, reason: string, options?: ErrorOptions) {
    super(
      `${path} ${reason}. Set MELTEMI_ENVOY to an Envoy binary, or take this one away and run \`make setup\`.`,
      options,
    );
    this.path = path;
    this.reason = reason;
  }
}

const ANSWER_MS = 10_000;
/** `envoy  version: 9e55…/1.40.0/Clean/RELEASE/BoringSSL`; builds of a branch have `1.41.0-dev`. */
const VERSION = /\bversion: [^/\s]+\/(\d+\.\d+\.\d+)[^/\s]*\//;

/**
 * Asks a program which Envoy it is, such as `1.40.0`.
 * @throws EnvoyUnusable where it does not run, or does not answer as Envoy does
 */
export async function readEnvoyVersion(path: string): Promise<string> {
  const output = await askVersion(path);
  const version = VERSION.exec(output)?.[1];
  if (version === undefined) throw new EnvoyUnusable(path, 'does not answer `--version` as Envoy does');
  if (!version.startsWith('1.')) throw new EnvoyUnusable(path, `is Envoy ${version}, and Meltemi needs 1.x`);
  return version;
}

/** Whether a version comes before another: features that Meltemi was tested with may be missing in it. */
export function isOlderEnvoy(version: string, than: string): boolean {
  return version.localeCompare(than, 'en', { numeric: true }) < 0;
}

async function askVersion(path: string): Promise<string> {
  try {
    const { stdout } = await promisify(execFile)(path, ['--version'], { timeout: ANSWER_MS });
    return stdout;
  } catch (error) {
    throw new EnvoyUnusable(path, `does not run (${firstLine(error)})`, { cause: error });
  }
}

function firstLine(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.split('\n', 1)[0] ?? '';
}

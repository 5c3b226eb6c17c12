import { type HostPort, InvalidAddress, parseHostPort } from '../../operator/standalone/host-port.ts';
import { UsageError } from '../command-error.ts';
import type { Terminal } from '../terminal.ts';

/** Where `meltemi up` serves its API unless it is told otherwise. */
export const DEFAULT_API = '127.0.0.1:15014';
export const DEFAULT_ADDRESS: HostPort = parseHostPort(DEFAULT_API);

/**
 * The address of the control plane's API: `--api`, else $MELTEMI_API, else the default. `http://` in front is allowed.
 * @throws UsageError
 */
export function apiAddress(flag: string | undefined, env: Terminal['env']): HostPort {
  const fromEnvironment = env.MELTEMI_API || undefined;
  const text = flag ?? fromEnvironment ?? DEFAULT_API;
  const source = flag !== undefined ? '--api' : '$MELTEMI_API';
  try {
    const address = parseHostPort(text.replace(/^http:\/\//, '').replace(/\/$/, ''));
    if (address.port > 0) return address;
  } catch (error) {
    if (!(error instanceof InvalidAddress)) throw error;
  }
  throw new UsageError(
    `${source} is ${JSON.stringify(text)}, which is no address`,
    `write HOST:PORT, such as ${DEFAULT_API}`,
  );
}

import { type HostPort, hostPortText } from '../standalone/host-port.ts';

/** Where all families are meant, and only IPv4 is there. */
const EVERY_IPV4_ADDRESS = '0.0.0.0';

/** What systems say that have no IPv6, each in its own way. */
const NO_IPV6 = new Set(['EAFNOSUPPORT', 'EADDRNOTAVAIL', 'EPROTONOSUPPORT']);

/**
 * Listens on an address; on all IPv4 addresses where it is that of all families and the system has no IPv6.
 * @param listen opens the port, and gives its number
 */
export async function listenOn(
  address: HostPort,
  listen: (address: HostPort) => Promise<number>,
): Promise<HostPort> {
  try {
    return { host: address.host, port: await listen(address) };
  } catch (error) {
    if (address.host !== '::' || !NO_IPV6.has(codeOf(error) ?? '')) throw error;
    const ipv4 = { host: EVERY_IPV4_ADDRESS, port: address.port };
    return { host: ipv4.host, port: await listen(ipv4) };
  }
}

/** A port of the operator could not be opened. */
export class PortUnavailable extends Error {
  override readonly name = 'PortUnavailable';
  readonly address: string;

  constructor(what: string, address: HostPort, cause: unknown) {
    const why = cause instanceof Error ? cause.message : String(cause);
    super(`cannot open ${hostPortText(address)} for ${what}: ${why}`, { cause });
    this.address = hostPortText(address);
  }
}

/** The system's own code of an error, or of what caused it. */
function codeOf(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  if ('code' in error && typeof error.code === 'string') return error.code;
  return codeOf(error.cause);
}

import type { XdsEndpoint } from '../../operator/sidecars/sidecar-bootstrap.ts';
import {
  type HostPort,
  hostPortText,
  InvalidAddress,
  isLoopback,
  parseHostPort,
} from '../../operator/standalone/host-port.ts';
import type { SeenControlPlane } from '../client/seen-control-plane.ts';
import { CommandError, UsageError } from '../command-error.ts';

/** Addresses that a server listens on, and nobody can connect to. */
const EVERYWHERE: ReadonlySet<string> = new Set(['0.0.0.0', '::']);

/**
 * Where a sidecar on this host reaches the control plane: at the address that the user names, else at the one that the control
 * plane tells of. Always the TLS port: a sidecar sends its token over TLS only, so the plaintext port's address stands for it.
 * @param api where the control plane was asked
 * @throws UsageError, and CommandError where its port cannot be reached from here
 */
export function xdsEndpoint(
  told: string | undefined,
  api: HostPort,
  controlPlane: SeenControlPlane,
): XdsEndpoint {
  const { xdsTls, xdsPlaintext, xdsServerName: serverName } = controlPlane;
  const named = told === undefined ? undefined : parseAddress(told);
  if (named !== undefined && hostPortText(named) !== hostPortText(xdsPlaintext))
    return { ...named, serverName };
  // It may be reached at the very address where it has just answered.
  if (EVERYWHERE.has(xdsTls.host)) return { host: api.host, port: xdsTls.port, serverName };
  if (isLoopback(xdsTls.host) && !isLoopback(api.host)) {
    throw new CommandError(
      `the control plane at ${hostPortText(api)} takes proxies of its own host only (${hostPortText(xdsTls)})`,
      'start it with `meltemi up --xds-tls HOST:15012`',
    );
  }
  return { ...xdsTls, serverName };
}

function parseAddress(text: string): HostPort {
  try {
    return parseHostPort(text);
  } catch (error) {
    if (!(error instanceof InvalidAddress)) throw error;
    throw new UsageError(`--xds is ${JSON.stringify(text)}`, 'write HOST:PORT, such as 127.0.0.1:15012');
  }
}

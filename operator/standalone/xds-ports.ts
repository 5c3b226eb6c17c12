import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isRecord } from '../../api/record.ts';
import type { KeyPairSource } from '../../mesh-model/serving-key-pair.ts';
import { ListenError, type XdsServer } from '../../xds/server/xds-server.ts';
import { type HostPort, hostPortText, isLoopback } from './host-port.ts';

/** The plaintext port would be open to other machines. */
export class PlaintextNotOnLoopback extends Error {
  override readonly name = 'PlaintextNotOnLoopback';
  readonly address: string;

  constructor(address: string) {
    super(
      `--xds ${address} is not on loopback, and plaintext is for this machine only: ` +
        'use 127.0.0.1:PORT, and --xds-tls HOST:PORT for proxies elsewhere',
    );
    this.address = address;
  }
}

export interface XdsPortsOptions {
  readonly plaintext: HostPort;
  /** Absent: the default port where it is free, else any; the same one at the next start. */
  readonly tls: HostPort | undefined;
  readonly certificate: KeyPairSource;
  readonly stateDirectory: string;
}

export interface XdsPorts {
  readonly plaintext: HostPort;
  readonly tls: HostPort;
}

const DEFAULT_TLS: HostPort = { host: '127.0.0.1', port: 15012 };

/**
 * Opens both xDS ports.
 * @throws PlaintextNotOnLoopback and ListenError
 */
export async function openXdsPorts(server: XdsServer, options: XdsPortsOptions): Promise<XdsPorts> {
  const { plaintext, certificate: tls } = options;
  if (!isLoopback(plaintext.host)) throw new PlaintextNotOnLoopback(hostPortText(plaintext));
  const plaintextPort = await server.listen(plaintext);
  const bound = await listenOnFirst(tlsCandidates(options), (address) => server.listen({ ...address, tls }));
  rememberTls(options.stateDirectory, bound);
  return { plaintext: { host: plaintext.host, port: plaintextPort }, tls: bound };
}

/**
 * Sidecars that outlive the control plane look for it where it was, so the port of the last run comes first. A port that
 * the user has named is the only one.
 */
function tlsCandidates({ tls, stateDirectory }: XdsPortsOptions): readonly HostPort[] {
  if (tls !== undefined) return [tls];
  const last = rememberedTls(stateDirectory);
  const any = { host: DEFAULT_TLS.host, port: 0 };
  return last === undefined ? [DEFAULT_TLS, any] : [{ host: DEFAULT_TLS.host, port: last }, any];
}

async function listenOnFirst(
  candidates: readonly HostPort[],
  listen: (address: HostPort) => Promise<number>,
): Promise<HostPort> {
  for (const [at, address] of candidates.entries()) {
    try {
      return { host: address.host, port: await listen(address) };
    } catch (error) {
      if (!(error instanceof ListenError) || at === candidates.length - 1) throw error;
    }
  }
  throw new Error('there is no address to listen on');
}

function memoryOf(stateDirectory: string): string {
  return join(stateDirectory, 'xds-port.json');
}

function rememberedTls(stateDirectory: string): number | undefined {
  try {
    const kept: unknown = JSON.parse(readFileSync(memoryOf(stateDirectory), 'utf8'));
    return isRecord(kept) && typeof kept.tls === 'number' ? kept.tls : undefined;
  } catch {
    // Nothing is lost with it but the Envoys of the last run, which are then started anew.
    return undefined;
  }
}

function rememberTls(stateDirectory: string, { port }: HostPort): void {
  mkdirSync(stateDirectory, { recursive: true });
  writeFileSync(memoryOf(stateDirectory), JSON.stringify({ tls: port }));
}

import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { CertificateAuthority } from '../../ca/authority.ts';
import { openFileAuthority } from '../../ca/file-authority.ts';
import { RenewedKeyPair } from '../../ca/renewed-key-pair.ts';
import { openTokenKey, type TokenSigningKey } from '../../ca/token/signing-key.ts';
import { TokenVerifier } from '../../ca/token/verifier.ts';
import { DEFAULT_SETTINGS } from '../../mesh-model/settings.ts';
import { XdsServer } from '../../xds/server/xds-server.ts';
import { type ControlPlaneInfo, createApiServer } from '../api/api-server.ts';
import { type TransparentSidecars, transparentSidecars } from '../capture/transparent-sidecars.ts';
import type { Logger } from '../log.ts';
import { Mesh } from '../mesh/mesh.ts';
import { TokenAuthenticator } from '../mesh/token-authenticator.ts';
import { programVersion } from '../program-version.ts';
import { AcknowledgedFile } from './acknowledged-file.ts';
import { FileConfiguration } from './configuration.ts';
import { type HostPort, hostPortText } from './host-port.ts';
import { type LocalSidecars, startLocalSidecars } from './local-sidecars.ts';
import { openXdsPorts, type XdsPorts } from './xds-ports.ts';

export interface StandaloneOptions {
  /** The directory (or file) of the user's YAML. */
  readonly directory: string;
  readonly stateDirectory: string;
  readonly xds: HostPort;
  /** Absent: a port is found. */
  readonly xdsTls: HostPort | undefined;
  readonly api: HostPort;
  /** False: sidecars are started by somebody else, with `meltemi sidecar`. */
  readonly sidecars: boolean;
  /** The Envoy to run; absent: it is looked for. */
  readonly envoy: string | undefined;
  /** How long a proxy's certificate lives, in milliseconds; a day unless told. */
  readonly leafTtlMs: number | undefined;
  readonly log: Logger;
}

/** A running control plane on YAML files. */
export interface Standalone {
  readonly xds: XdsPorts;
  readonly api: HostPort;
  /** Ends everything that was started, Envoys included. */
  stop(): Promise<void>;
  /** Ends the Envoys at once, for a user who does not wait for `stop`. */
  kill(): void;
}

/** The name in the control plane's certificate, whatever address it is reached at. */
export const XDS_SERVER_NAME = 'localhost';

/**
 * Runs the whole control plane on a directory of YAML files: configuration, certificates, xDS, API and, where they are
 * wanted, the sidecars of this host.
 *
 * @throws UnreadableDirectory, UnsafeState, ListenError, PlaintextNotOnLoopback and others whose messages say what to do
 */
export async function startStandalone(options: StandaloneOptions): Promise<Standalone> {
  const stateDirectory = resolve(options.stateDirectory);
  mkdirSync(stateDirectory, { recursive: true });
  const authority = openFileAuthority({
    stateDirectory,
    trustDomain: DEFAULT_SETTINGS.trustDomain,
    now: Date.now(),
  });
  const tokenKey = openTokenKey(stateDirectory);
  const running = await startMesh(options, { stateDirectory, authority, tokenKey });
  const { mesh, configuration, acknowledged } = running;

  const server = new XdsServer(mesh.controlPlane);
  const certificate = serverCertificate(authority, options);
  const xds = await openXdsPorts(server, {
    plaintext: options.xds,
    tls: options.xdsTls,
    certificate,
    stateDirectory,
  });
  const api = createApiServer({
    mesh,
    inventory: configuration.inventory,
    info: () => controlPlaneInfo(authority, xds, stateDirectory),
  });
  await api.listen({ host: options.api.host, port: options.api.port });
  const transparent = transparentSidecars({
    annotationsOf: ({ key }) =>
      configuration.inventory.get(`MeshWorkload/${key}`)?.accepted?.object.metadata.annotations ?? {},
    openPorts: [xds.plaintext.port, xds.tls.port, options.api.port],
  });
  const parts = { mesh, xds, authority, tokenKey, stateDirectory, transparent };
  const sidecars = await startSidecars(options, parts);

  return {
    xds,
    api: options.api,
    stop: async () => {
      // Sidecars first: they drain while they can still be told what to do.
      await sidecars?.stop();
      await configuration.stop();
      await api.close();
      mesh.close();
      server.stop();
      certificate.close();
      await acknowledged.flush();
    },
    kill: () => sidecars?.kill(),
  };
}

interface PrivateState {
  /** Absolute. */
  readonly stateDirectory: string;
  readonly authority: CertificateAuthority;
  readonly tokenKey: TokenSigningKey;
}

/** The mesh with everything that the files, and earlier runs, have to say of it. */
async function startMesh(
  { directory, leafTtlMs, log }: StandaloneOptions,
  { stateDirectory, authority, tokenKey }: PrivateState,
) {
  const settings = DEFAULT_SETTINGS;
  const mesh = new Mesh({
    settings,
    authority,
    authenticator: new TokenAuthenticator(new TokenVerifier(tokenKey.publicKey)),
    log,
    leafTtlMs,
    committed: (changed) => acknowledged.committed(changed),
  });
  const kept = join(stateDirectory, 'acknowledged.jsonl');
  const acknowledged = new AcknowledgedFile(kept, mesh.model.inputs, log);
  acknowledged.load();
  const apply: Mesh['apply'] = (write) => mesh.apply(write);
  const configuration = new FileConfiguration({ root: directory, stateDirectory, settings, log, apply });
  await configuration.start();
  // Everything there is must be in the snapshot before the first proxy asks: what it has must not be taken for removed.
  mesh.controlPlane.commit();
  return { mesh, configuration, acknowledged };
}

function controlPlaneInfo(
  authority: CertificateAuthority,
  xds: XdsPorts,
  stateDirectory: string,
): ControlPlaneInfo {
  return {
    version: programVersion(),
    trustDomain: authority.trustDomain,
    trustBundlePem: authority.trustBundlePem(),
    xds: { plaintext: hostPortText(xds.plaintext), tls: hostPortText(xds.tls) },
    xdsServerName: XDS_SERVER_NAME,
    stateDirectory,
  };
}

interface SidecarParts {
  readonly mesh: Mesh;
  readonly xds: XdsPorts;
  readonly authority: CertificateAuthority;
  readonly tokenKey: TokenSigningKey;
  readonly stateDirectory: string;
  readonly transparent: TransparentSidecars;
}

async function startSidecars(
  options: StandaloneOptions,
  parts: SidecarParts,
): Promise<LocalSidecars | undefined> {
  if (!options.sidecars) return undefined;
  const { mesh, xds, authority, tokenKey, stateDirectory, transparent } = parts;
  return startLocalSidecars({
    mesh,
    xds: { ...xds.tls, serverName: XDS_SERVER_NAME },
    trustBundlePem: authority.trustBundlePem(),
    tokenKey,
    stateDirectory,
    envoy: options.envoy,
    transparent,
    log: options.log,
  });
}

function serverCertificate(authority: CertificateAuthority, { xdsTls, log }: StandaloneOptions) {
  const hosts = new Set([XDS_SERVER_NAME, '127.0.0.1', ...(xdsTls === undefined ? [] : [xdsTls.host])]);
  return RenewedKeyPair.forServer(authority, [...hosts], {
    onFailed: ({ message }) =>
      log.error({ error: message }, "the control plane's certificate cannot be renewed"),
  });
}

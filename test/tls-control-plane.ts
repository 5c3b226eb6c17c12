import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ServerCredentials } from '@grpc/grpc-js';
import { rootAuthority } from '../ca/fixtures/test-authority.ts';
import {
  type DeltaControlPlane,
  type ServedResource,
  startDeltaControlPlane,
} from './delta-control-plane.ts';
import type { Lifetime } from './lifetime.ts';
import { temporaryDirectory } from './temporary-directory.ts';

const HOUR = 3_600_000;

/** A control plane that speaks TLS, and what a proxy needs to trust it and to be known by it. */
export interface TlsControlPlaneDouble {
  readonly controlPlane: DeltaControlPlane;
  readonly at: { readonly host: string; readonly port: number };
  /** The path of its root certificates, PEM. */
  readonly trustBundleFile: string;
  /** The path of a file with the text `first-token`. */
  readonly tokenFile: string;
}

/** Starts one with a certificate for `hosts`; it says the same to everybody: `resources`. */
export async function startTlsControlPlane(
  lifetime: Lifetime,
  hosts: readonly string[],
  resources: readonly ServedResource[],
): Promise<TlsControlPlaneDouble> {
  const directory = await temporaryDirectory(lifetime);
  const [trustBundleFile, tokenFile] = [join(directory, 'root.pem'), join(directory, 'token')];
  const now = Date.now();
  const authority = rootAuthority(now);
  const server = authority.issueServer(hosts, HOUR, now);
  await writeFile(trustBundleFile, authority.trustBundlePem());
  await writeFile(tokenFile, 'first-token');
  const keyPair = {
    cert_chain: Buffer.from(server.certificateChainPem),
    private_key: Buffer.from(server.privateKey.reveal()),
  };
  const credentials = ServerCredentials.createSsl(null, [keyPair]);
  const controlPlane = await startDeltaControlPlane(lifetime, resources, credentials);
  return { controlPlane, at: { host: '127.0.0.1', port: controlPlane.port }, trustBundleFile, tokenFile };
}

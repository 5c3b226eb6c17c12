import { join } from 'node:path';
import { freePorts } from '../free-port.ts';
import type { Lifetime } from '../lifetime.ts';
import { startProcess } from '../process.ts';
import { waitFor } from '../wait-for.ts';

/** The database of a test's API server. */
export interface Etcd {
  readonly url: string;
  /** Forgets all history up to now, as etcd does every few minutes: versions from before it are gone. */
  compact(): Promise<void>;
}

/** Starts an etcd with its data in `directory`. */
export async function startEtcd(lifetime: Lifetime, program: string, directory: string): Promise<Etcd> {
  const [client, peer] = await freePorts(2);
  const url = `http://127.0.0.1:${client}`;
  const peerUrl = `http://127.0.0.1:${peer}`;
  const etcd = await startProcess(lifetime, program, [
    '--name=test',
    `--data-dir=${join(directory, 'etcd')}`,
    `--listen-client-urls=${url}`,
    `--advertise-client-urls=${url}`,
    `--listen-peer-urls=${peerUrl}`,
    `--initial-advertise-peer-urls=${peerUrl}`,
    `--initial-cluster=test=${peerUrl}`,
    // Nobody needs the data after a power failure.
    '--unsafe-no-fsync',
    '--log-level=warn',
  ]);
  await waitFor(async () => etcd.end !== undefined || (await isHealthy(url)), {
    describe: 'etcd to be healthy',
    timeout: 30_000,
  });
  if (etcd.end !== undefined) throw new Error(`etcd ended at once:\n${etcd.output}`);
  return { url, compact: () => compact(url) };
}

async function isHealthy(url: string): Promise<boolean> {
  const response = await fetch(`${url}/health`).catch(() => undefined);
  return response?.ok ?? false;
}

async function compact(url: string): Promise<void> {
  const { header } = await post(`${url}/v3/kv/range`, { key: Buffer.from('/').toString('base64') });
  await post(`${url}/v3/kv/compaction`, { revision: header.revision, physical: true });
}

/** What every answer of etcd's JSON gateway has. */
interface EtcdAnswer {
  readonly header: { readonly revision: string };
}

async function post(url: string, body: object): Promise<EtcdAnswer> {
  const response = await fetch(url, { method: 'POST', body: JSON.stringify(body) });
  const text = await response.text();
  if (!response.ok) throw new Error(`${url}: ${response.status} ${text}`);
  return JSON.parse(text);
}

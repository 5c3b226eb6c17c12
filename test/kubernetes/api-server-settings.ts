import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The files that an API server is started with. */
export interface ApiServerFiles {
  readonly certificates: string;
  readonly tokens: string;
  readonly serviceAccountKey: string;
}

/** Makes the keys and tokens of an API server; nothing of them is used twice. */
export async function writeApiServerFiles(directory: string, adminToken: string): Promise<ApiServerFiles> {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const files = {
    certificates: join(directory, 'certificates'),
    tokens: join(directory, 'tokens.csv'),
    serviceAccountKey: join(directory, 'service-account.key'),
  };
  await writeFile(files.tokens, `${adminToken},admin,${randomUUID()},system:masters\n`, { mode: 0o600 });
  await writeFile(files.serviceAccountKey, privateKey.export({ type: 'sec1', format: 'pem' }), {
    mode: 0o600,
  });
  return files;
}

/** How the API server is started: on loopback, with RBAC and admission webhooks, alone in its cluster. */
export function apiServerArguments(files: ApiServerFiles, etcd: string, port: number): readonly string[] {
  return [
    `--etcd-servers=${etcd}`,
    '--bind-address=127.0.0.1',
    '--advertise-address=127.0.0.1',
    `--secure-port=${port}`,
    // It makes a serving certificate of its own there, and keeps it when it starts again.
    `--cert-dir=${files.certificates}`,
    `--token-auth-file=${files.tokens}`,
    '--authorization-mode=RBAC',
    '--service-account-issuer=https://kubernetes.default.svc',
    `--service-account-signing-key-file=${files.serviceAccountKey}`,
    `--service-account-key-file=${files.serviceAccountKey}`,
    '--service-cluster-ip-range=10.96.0.0/16',
    // No controller is there to make a namespace's default service account, without which no pod would be let in.
    '--disable-admission-plugins=ServiceAccount',
    '--endpoint-reconciler-type=none',
    '--allow-privileged=true',
    '--profiling=false',
  ];
}

import { readFileSync } from 'node:fs';
import { type CallResult, callOnce } from './call-once.ts';

const ACCOUNT = '/var/run/secrets/kubernetes.io/serviceaccount';

/** Asks the Kubernetes API as client-go does from inside of a cluster: with the account's token, and only a server of its CA. */
export function askKubernetes(host: string, path: string): Promise<CallResult> {
  const { KUBERNETES_SERVICE_HOST, KUBERNETES_SERVICE_PORT } = process.env;
  const server = `https://${host || KUBERNETES_SERVICE_HOST}:${KUBERNETES_SERVICE_PORT}`;
  const token = readFileSync(`${ACCOUNT}/token`, 'utf8');
  return callOnce(`${server}${path}`, {
    ca: readFileSync(`${ACCOUNT}/ca.crt`),
    headers: { authorization: `Bearer ${token}` },
  });
}

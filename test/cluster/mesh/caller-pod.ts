import assert from 'node:assert/strict';
import type { Lifetime } from '../../lifetime.ts';
import type { LoadOrder, LoadReport } from '../caller/steady-load.ts';
import { imageNames } from '../images/catalogue.ts';
import type { TestCluster } from '../test-cluster.ts';

const PORT = 8080;

/** What a call brought back; status 0 where there was no answer, with the reason as the body. */
export interface CallResult {
  readonly status: number;
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** A pod with `test/cluster/caller`. It knows nothing of a mesh: whether it is in one, its namespace decides. */
export function callerPod(name: string, namespace: string, serviceAccountName = 'default'): object {
  return {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name, namespace, labels: { app: name } },
    spec: {
      serviceAccountName,
      terminationGracePeriodSeconds: 1,
      containers: [
        {
          name: 'caller',
          image: imageNames.caller,
          imagePullPolicy: 'Never',
          ports: [{ name: 'http', containerPort: PORT }],
          readinessProbe: { httpGet: { path: '/', port: PORT }, periodSeconds: 1 },
        },
      ],
    },
  };
}

/** A running caller, told what to do from here. */
export class Caller {
  readonly #url: string;

  private constructor(url: string) {
    this.#url = url;
  }

  /** Makes the pod, and waits until it is ready. */
  static async start(
    lifetime: Lifetime,
    cluster: TestCluster,
    name: string,
    namespace: string,
  ): Promise<Caller> {
    await cluster.apply([callerPod(name, namespace)]);
    await cluster.kubectl('wait', '--for=condition=Ready', `pod/${name}`, '-n', namespace, '--timeout=60s');
    return new Caller(await cluster.forward(lifetime, { namespace, name }, PORT));
  }

  /** Calls a URL once from the pod. */
  async call(url: string, headers: Readonly<Record<string, string>> = {}): Promise<CallResult> {
    const meant = Object.entries(headers).map(([name, value]) => [`x-call-${name}`, value]);
    const answer = await fetch(`${this.#url}/call?url=${encodeURIComponent(url)}`, {
      headers: Object.fromEntries(meant),
    });
    return answer.json() as Promise<CallResult>;
  }

  /** Begins to call a URL steadily. */
  async begin(order: LoadOrder): Promise<void> {
    await fetch(`${this.#url}/start`, { method: 'POST', body: JSON.stringify(order) });
  }

  async report(): Promise<LoadReport> {
    return (await fetch(`${this.#url}/report`)).json() as Promise<LoadReport>;
  }

  async end(): Promise<LoadReport> {
    return (await fetch(`${this.#url}/stop`, { method: 'POST' })).json() as Promise<LoadReport>;
  }
}

/** No call failed, and there were some. */
export function assertNoneFailed(what: string, { sent, failed, failures }: LoadReport): void {
  assert.ok(sent >= 50, `${what}: only ${sent} calls were made`);
  assert.equal(failed, 0, `${what}: ${failed} of ${sent} failed:\n${failures.join('\n')}`);
}

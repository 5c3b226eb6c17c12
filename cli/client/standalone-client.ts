import { setTimeout as delay } from 'node:timers/promises';
import { MESH_API_VERSION } from '../../api/kinds.ts';
import { type HostPort, hostPortText } from '../../operator/standalone/host-port.ts';
import { AnswerFields, MisshapenAnswer } from './answer-fields.ts';
import { type ApiClient, type Changes, inOrderOfName, type ServedKind } from './api-client.ts';
import { refused, unexpectedAnswer } from './api-errors.ts';
import { getJson, type JsonAnswer } from './get-json.ts';
import { type ListedObject, readObject } from './listed-object.ts';
import { readControlPlane, type SeenControlPlane } from './seen-control-plane.ts';
import { readProblem, type SeenProblem } from './seen-problem.ts';
import {
  readProxy,
  readProxyConfiguration,
  type SeenProxy,
  type SeenProxyConfiguration,
} from './seen-proxy.ts';

/** A mesh of thousands of objects is a few megabytes, made within a second. */
const LIMIT_MS = 10_000;

/** Between two looks. A change is at the proxies within tens of milliseconds. */
const LOOK_MS = 100;

/** Looks every now and then: this API has no watches, and is on this host or near it. */
const EVERY_NOW_AND_THEN: Changes = {
  next: (limitMs) => delay(Math.min(LOOK_MS, limitMs)),
  close: () => undefined,
};

/** Reads the API of a control plane by its address. Each call throws ApiUnreachable, ApiRefused or UnexpectedAnswer. */
export class StandaloneClient implements ApiClient {
  readonly address: HostPort;
  readonly #limitMs: number;

  constructor(address: HostPort, limitMs = LIMIT_MS) {
    this.address = address;
    this.#limitMs = limitMs;
  }

  async list(kind: ServedKind, namespace?: string): Promise<readonly ListedObject[]> {
    const scope = namespace === undefined ? '' : `/namespaces/${encodeURIComponent(namespace)}`;
    const path = `${prefixOf(kind)}${scope}/${kind.plural}`;
    return inOrderOfName(await this.#read(path, (fields) => fields.list('items', readObject)));
  }

  async object(kind: ServedKind, namespace: string, name: string): Promise<ListedObject | undefined> {
    const scope = namespace === '' ? '' : `/namespaces/${encodeURIComponent(namespace)}`;
    const path = `${prefixOf(kind)}${scope}/${kind.plural}/${encodeURIComponent(name)}`;
    const answer = await this.#get(path);
    return answer.status === 404 ? undefined : this.#parse(answer, readObject);
  }

  changes(): Changes {
    return EVERY_NOW_AND_THEN;
  }

  proxies(): Promise<readonly SeenProxy[]> {
    return this.#read('/api/v1/proxies', (fields) => fields.list('items', readProxy));
  }

  async proxy(namespace: string, name: string): Promise<SeenProxyConfiguration | undefined> {
    const path = `/api/v1/proxies/${encodeURIComponent(namespace)}/${encodeURIComponent(name)}`;
    const answer = await this.#get(path);
    return answer.status === 404 ? undefined : this.#parse(answer, readProxyConfiguration);
  }

  controlPlane(): Promise<SeenControlPlane> {
    return this.#read('/api/v1/control-plane', readControlPlane);
  }

  async problems(): Promise<readonly SeenProblem[]> {
    const answer = await this.#get('/api/v1/problems');
    // Only a control plane that reads files has such.
    if (answer.status === 404) return [];
    return this.#parse(answer, (fields) => fields.list('items', readProblem));
  }

  async #read<T>(path: string, read: (fields: AnswerFields) => T): Promise<T> {
    return this.#parse(await this.#get(path), read);
  }

  #get(path: string): Promise<JsonAnswer> {
    return getJson(this.address, path, this.#limitMs);
  }

  #parse<T>({ status, body }: JsonAnswer, read: (fields: AnswerFields) => T): T {
    try {
      const fields = new AnswerFields(body);
      if (status === 200) return read(fields);
      throw refused(this.address, status, fields.optionalText('message') ?? 'without a reason');
    } catch (error) {
      if (!(error instanceof MisshapenAnswer)) throw error;
      throw unexpectedAnswer(hostPortText(this.address), `in which ${error.message}`, { cause: error });
    }
  }
}

function prefixOf({ apiVersion }: ServedKind): string {
  return apiVersion === MESH_API_VERSION ? `/apis/${apiVersion}` : `/api/${apiVersion}`;
}

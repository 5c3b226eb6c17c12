import { MESH_API_VERSION } from '../../api/kinds.ts';
import type { HostPort } from '../../operator/standalone/host-port.ts';
import { AnswerFields, MisshapenAnswer } from './answer-fields.ts';
import { ApiRefused, UnexpectedAnswer } from './api-errors.ts';
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

/** What the API needs to know of a kind. */
export interface ServedKind {
  readonly apiVersion: string;
  readonly plural: string;
}

/** A mesh of thousands of objects is a few megabytes, made within a second. */
const LIMIT_MS = 10_000;

/** Reads the control plane's API. Each call throws ApiUnreachable, ApiRefused or UnexpectedAnswer. */
export class ApiClient {
  readonly address: HostPort;
  readonly #limitMs: number;

  constructor(address: HostPort, limitMs = LIMIT_MS) {
    this.address = address;
    this.#limitMs = limitMs;
  }

  /** The objects of a kind, by namespace and name: of one namespace, else of all. */
  async list(kind: ServedKind, namespace?: string): Promise<readonly ListedObject[]> {
    const scope = namespace === undefined ? '' : `/namespaces/${encodeURIComponent(namespace)}`;
    const path = `${prefixOf(kind)}${scope}/${kind.plural}`;
    const objects = await this.#read(path, (fields) => fields.list('items', readObject));
    return objects.toSorted((a, b) => compareText(a.namespace, b.namespace) || compareText(a.name, b.name));
  }

  /** One object; undefined where there is none of that name. The namespace of a kind without is the empty text. */
  async object(kind: ServedKind, namespace: string, name: string): Promise<ListedObject | undefined> {
    const scope = namespace === '' ? '' : `/namespaces/${encodeURIComponent(namespace)}`;
    const path = `${prefixOf(kind)}${scope}/${kind.plural}/${encodeURIComponent(name)}`;
    const answer = await this.#get(path);
    return answer.status === 404 ? undefined : this.#parse(answer, readObject);
  }

  /** Everything that should have a proxy, in order of name. */
  proxies(): Promise<readonly SeenProxy[]> {
    return this.#read('/api/v1/proxies', (fields) => fields.list('items', readProxy));
  }

  /** One proxy with all that it has been sent; undefined where there is none of that name. */
  async proxy(namespace: string, name: string): Promise<SeenProxyConfiguration | undefined> {
    const path = `/api/v1/proxies/${encodeURIComponent(namespace)}/${encodeURIComponent(name)}`;
    const answer = await this.#get(path);
    return answer.status === 404 ? undefined : this.#parse(answer, readProxyConfiguration);
  }

  controlPlane(): Promise<SeenControlPlane> {
    return this.#read('/api/v1/control-plane', readControlPlane);
  }

  /** What is wrong with the files, and belongs to no object that is listed with its status. */
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
      throw new ApiRefused(this.address, status, fields.optionalText('message') ?? 'without a reason');
    } catch (error) {
      if (!(error instanceof MisshapenAnswer)) throw error;
      throw new UnexpectedAnswer(this.address, `in which ${error.message}`, { cause: error });
    }
  }
}

function prefixOf({ apiVersion }: ServedKind): string {
  return apiVersion === MESH_API_VERSION ? `/apis/${apiVersion}` : `/api/${apiVersion}`;
}

/** By code unit: the order of names does not depend on whose machine it is. */
function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

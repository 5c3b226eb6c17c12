import { isRecord } from '../../api/record.ts';
import { isNotFound } from '../../operator/kubernetes/connection/api-errors.ts';
import { objectPath } from '../../operator/kubernetes/resources/resource-type.ts';
import { CommandError } from '../command-error.ts';
import { plainText } from '../output/plain-text.ts';
import { AnswerFields, MisshapenAnswer } from './answer-fields.ts';
import {
  type ApiClient,
  type Changes,
  type FollowedName,
  inOrderOfName,
  type ServedKind,
} from './api-client.ts';
import { unexpectedAnswer } from './api-errors.ts';
import { type Cluster, resourceText } from './cluster.ts';
import { ClusterChanges } from './cluster-changes.ts';
import { type ListedObject, readObject } from './listed-object.ts';
import { mergeProxies, mergeProxy } from './merge-proxies.ts';
import { askReplicas, type ReplicaAnswer } from './operator-replicas.ts';
import type { SeenProblem } from './seen-problem.ts';
import {
  readProxy,
  readProxyConfiguration,
  type SeenProxy,
  type SeenProxyConfiguration,
} from './seen-proxy.ts';

/** A replica of the operator, and its version; undefined, with the reason, where it does not tell. */
export interface ReplicaVersion {
  /** `meltemi-system/meltemi-5d8f7c9b4d-x2x9k`. */
  readonly pod: string;
  readonly version: string | undefined;
  readonly reason: string;
}

/** Reads the objects of a cluster from its API server, and the state of proxies from the replicas of its operator. */
export class ClusterClient implements ApiClient {
  readonly cluster: Cluster;
  readonly #err: (text: string) => void;

  /** @param err tells of replicas that do not answer */
  constructor(cluster: Cluster, err: (text: string) => void) {
    this.cluster = cluster;
    this.#err = err;
  }

  async list(kind: ServedKind, namespace?: string): Promise<readonly ListedObject[]> {
    const objects = await this.cluster.list(kind, { namespace });
    return inOrderOfName(objects.map(({ fields }) => this.#readObject(kind, fields)));
  }

  async object(kind: ServedKind, namespace: string, name: string): Promise<ListedObject | undefined> {
    const path = objectPath(kind, { namespace, name });
    const scope = namespace === '' ? undefined : namespace;
    const asked = { permission: `get ${resourceText(kind)}`, namespace: scope };
    const request = { method: 'GET', path, resource: kind.plural } as const;
    const body = await this.cluster.explain(asked, async () => {
      try {
        return await this.cluster.connection.send(request);
      } catch (error) {
        if (isNotFound(error)) return undefined;
        throw error;
      }
    });
    return body === undefined ? undefined : this.#readObject(kind, body);
  }

  changes(kind: ServedKind, name: FollowedName): Changes {
    return new ClusterChanges(this.cluster, kind, name);
  }

  async proxies(): Promise<readonly SeenProxy[]> {
    const answers = await this.#ask('/api/v1/proxies', (fields) => fields.list('items', readProxy));
    return mergeProxies(answers);
  }

  async proxy(namespace: string, name: string): Promise<SeenProxyConfiguration | undefined> {
    const path = `/api/v1/proxies/${encodeURIComponent(namespace)}/${encodeURIComponent(name)}`;
    const answers = await this.#ask(path, readProxyConfiguration);
    // Replicas tell each other how proxies stand. What one has been sent is known where it is connected.
    const connected = answers.filter(({ resources }) => resources.length > 0);
    const [first, ...others] = connected.length > 0 ? connected : answers;
    return first === undefined ? undefined : others.reduce(mergeProxy, first);
  }

  /** There are no files: what is wrong with an object is in its status. */
  async problems(): Promise<readonly SeenProblem[]> {
    return [];
  }

  /** The version of each replica. @throws CommandError where there is none */
  async versions(): Promise<readonly ReplicaVersion[]> {
    const answers = await askReplicas(this.cluster, '/api/v1/control-plane');
    return answers.map((answer) => {
      const pod = `${this.cluster.rootNamespace}/${answer.pod}`;
      if (answer.is === 'Silent') return { pod, version: undefined, reason: answer.reason };
      if (answer.is === 'Absent') return { pod, version: undefined, reason: 'it does not tell its version' };
      const version = this.#read(`pod ${pod}`, answer.body, (fields) => fields.text('version'));
      return { pod, version, reason: '' };
    });
  }

  /** What the replicas answer that have it. @throws CommandError where none answers at all */
  async #ask<T>(path: string, read: (fields: AnswerFields) => T): Promise<readonly T[]> {
    const answers = await askReplicas(this.cluster, path);
    const silent = answers.filter((answer) => answer.is === 'Silent');
    if (silent.length === answers.length) throw allSilent(silent, this.cluster);
    for (const { pod, reason } of silent) {
      const missing = 'proxies that are connected to it may be shown as Absent or Disconnected';
      this.#err(`The replica ${pod} of the operator did not answer (${plainText(reason)}): ${missing}.\n`);
    }
    return answers.flatMap((answer) =>
      answer.is === 'Answered' ? [this.#read(`pod ${answer.pod}`, answer.body, read)] : [],
    );
  }

  /** Lists of the API server leave out what is the same for all of their items; and nobody reads `managedFields`. */
  #readObject(kind: ServedKind, object: unknown): ListedObject {
    if (!isRecord(object)) return this.#read(this.cluster.server, object, readObject);
    const { apiVersion, kind: name } = kind;
    const shown = { apiVersion, kind: name, ...object, metadata: withoutManagers(object.metadata) };
    return this.#read(this.cluster.server, shown, readObject);
  }

  #read<T>(where: string, body: unknown, read: (fields: AnswerFields) => T): T {
    try {
      return read(new AnswerFields(body));
    } catch (error) {
      if (!(error instanceof MisshapenAnswer)) throw error;
      throw unexpectedAnswer(where, `in which ${error.message}`, { cause: error });
    }
  }
}

function withoutManagers(metadata: unknown): unknown {
  if (!isRecord(metadata)) return metadata;
  const { managedFields, ...rest } = metadata;
  return rest;
}

function allSilent(
  silent: readonly Extract<ReplicaAnswer, { readonly is: 'Silent' }>[],
  { rootNamespace }: Cluster,
): CommandError {
  const reasons = silent.map(({ pod, reason }) => `${pod}: ${reason}`).join('; ');
  return new CommandError(
    `no replica of the operator answers (${reasons})`,
    `\`meltemi check\` says what is wrong; its pods are in namespace ${rootNamespace}`,
  );
}

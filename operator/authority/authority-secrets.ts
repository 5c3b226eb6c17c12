import { Secret } from '../../ca/secret.ts';
import type { InformerSet } from '../kubernetes/informer/informer-set.ts';
import type { ObjectSource } from '../kubernetes/informer/object-source.ts';
import type { WatchedKind } from '../kubernetes/informer/watched-kind.ts';
import { type RawObject, readTexts } from '../kubernetes/resources/raw-object.ts';
import type { ResourceType } from '../kubernetes/resources/resource-type.ts';

export const SECRETS: ResourceType = {
  apiVersion: 'v1',
  kind: 'Secret',
  plural: 'secrets',
  namespaced: true,
};

/** Who signs, or is to: made by the operator, by cert-manager, or by hand. */
export const AUTHORITY_SECRET = 'meltemi-ca';
/** Every authority that was taken over and that somebody may still rely on, and who of them signs. Written by the operator alone. */
export const RECORD_SECRET = 'meltemi-ca-previous';

/** The labels of the Secrets that we make. */
export const AUTHORITY_LABELS = {
  'app.kubernetes.io/name': 'meltemi',
  'app.kubernetes.io/managed-by': 'meltemi',
} as const;

/** What is kept of a Secret. It prints without what is secret in it. */
export interface AuthoritySecret {
  /** Also what tells one content from another: a `Secret` shows nothing to compare. */
  readonly resourceVersion: string;
  readonly data: ReadonlyMap<string, Secret>;
}

/** The two Secrets, as informers follow them. */
export interface AuthoritySources {
  readonly authority: ObjectSource<AuthoritySecret>;
  readonly record: ObjectSource<AuthoritySecret>;
}

/** Follows the two Secrets, and no others: a role that names them is enough. */
export function addAuthoritySources(
  informers: Pick<InformerSet, 'add'>,
  rootNamespace: string,
): AuthoritySources {
  return {
    authority: informers.add(secretKind(rootNamespace, AUTHORITY_SECRET)),
    record: informers.add(secretKind(rootNamespace, RECORD_SECRET)),
  };
}

export function secretKind(namespace: string, name: string): WatchedKind<AuthoritySecret> {
  return { type: SECRETS, name, namespace, fieldSelector: `metadata.name=${name}`, keep: keepSecret };
}

function keepSecret({ metadata, fields }: RawObject): AuthoritySecret {
  const data = Object.entries(readTexts(fields.data)).map(
    ([name, text]) => [name, new Secret(name, Buffer.from(text, 'base64').toString('utf8'))] as const,
  );
  return { resourceVersion: metadata.resourceVersion, data: new Map(data) };
}

/** The `data` of a Secret to be written. */
export function secretData(texts: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const encoded = Object.entries(texts).map(([name, text]) => [name, Buffer.from(text).toString('base64')]);
  return Object.fromEntries(encoded);
}

/** A kind of object as the API server's paths have it. */
export interface ResourceType {
  /** `apps/v1`, or `v1` of the core group. */
  readonly apiVersion: string;
  readonly kind: string;
  /** `deployments`. */
  readonly plural: string;
  readonly namespaced: boolean;
}

/** One object of a kind. The namespace of an object that has none is the empty text. */
export interface ObjectName {
  readonly namespace: string;
  readonly name: string;
}

/** `shop/web`, or `node1` for an object without a namespace: the key of caches and queues. */
export function nameText({ namespace, name }: ObjectName): string {
  return namespace === '' ? name : `${namespace}/${name}`;
}

/** Reads what `nameText` has written. */
export function parseNameText(key: string): ObjectName {
  const slash = key.indexOf('/');
  return slash < 0
    ? { namespace: '', name: key }
    : { namespace: key.slice(0, slash), name: key.slice(slash + 1) };
}

/** `/apis/apps/v1/namespaces/shop/deployments`; without a namespace, that of all of them. */
export function collectionPath(type: ResourceType, namespace = ''): string {
  const root = type.apiVersion.includes('/') ? '/apis' : '/api';
  const scope = type.namespaced && namespace !== '' ? `/namespaces/${encodeURIComponent(namespace)}` : '';
  return `${root}/${type.apiVersion}${scope}/${type.plural}`;
}

/** `/api/v1/namespaces/shop/pods/web-0`, or a subresource of it. */
export function objectPath(type: ResourceType, name: ObjectName, subresource = ''): string {
  const path = `${collectionPath(type, name.namespace)}/${encodeURIComponent(name.name)}`;
  return subresource === '' ? path : `${path}/${subresource}`;
}

import { CoreV1Api } from '@kubernetes/client-node';
import type { ApiConnection } from '../../operator/kubernetes/connection/api-connection.ts';
import { typedApi } from '../../operator/kubernetes/connection/typed-api.ts';

/** Whose token, and for whom. */
export interface TokenWish {
  readonly namespace: string;
  readonly serviceAccount: string;
  /** The API server itself unless told. */
  readonly audiences?: readonly string[];
}

/** Makes a service account, unless it is there, and a token of it, good for an hour. */
export async function serviceAccountToken(admin: ApiConnection, wish: TokenWish): Promise<string> {
  const api = typedApi(admin, CoreV1Api);
  const { namespace, serviceAccount: name } = wish;
  const { items } = await api.listNamespacedServiceAccount({ namespace });
  if (!items.some(({ metadata }) => metadata?.name === name)) {
    await api.createNamespacedServiceAccount({ namespace, body: { metadata: { name } } });
  }
  const spec = { audiences: [...(wish.audiences ?? [])], expirationSeconds: 3600 };
  const { status } = await api.createNamespacedServiceAccountToken({ namespace, name, body: { spec } });
  if (status?.token === undefined) throw new TypeError('the API server has given no token');
  return status.token;
}

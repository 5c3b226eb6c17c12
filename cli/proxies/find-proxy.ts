import { nearestName } from '../../api/nearest-name.ts';
import type { ApiClient } from '../client/api-client.ts';
import type { SeenProxyConfiguration } from '../client/seen-proxy.ts';
import { CommandError, UsageError } from '../command-error.ts';

/**
 * The proxy that a user names as `NAMESPACE/NAME`, or as `NAME` where only one namespace has it.
 * @throws CommandError which says what it may be called
 */
export async function findProxy(
  api: ApiClient,
  text: string,
  namespace: string | undefined,
): Promise<SeenProxyConfiguration> {
  const parts = text.split('/');
  if (parts.length > 2 || parts.includes('')) {
    throw new UsageError(
      `${JSON.stringify(text)} is no proxy's name`,
      'write NAMESPACE/NAME of its pod or MeshWorkload',
    );
  }
  const [first = '', second] = parts;
  const [itsNamespace = await namespaceOf(api, first), name] =
    second === undefined ? [namespace, first] : [first, second];
  const proxy = await api.proxy(itsNamespace, name);
  if (proxy !== undefined) return proxy;
  throw await noSuchProxy(api, `${itsNamespace}/${name}`);
}

async function namespaceOf(api: ApiClient, name: string): Promise<string> {
  const proxies = await api.proxies();
  const candidates = proxies.map((proxy) => proxy.name).filter((full) => full.endsWith(`/${name}`));
  const [only, ...others] = candidates;
  if (only === undefined) throw await noSuchProxy(api, name);
  if (others.length === 0) return only.slice(0, -name.length - 1);
  throw new CommandError(`several proxies are called ${name}`, `name one of ${candidates.join(', ')}`);
}

async function noSuchProxy(api: ApiClient, name: string): Promise<CommandError> {
  const names = (await api.proxies()).map((proxy) => proxy.name);
  const own = name.split('/').at(-1);
  const near = nearestName(name, names) ?? names.find((full) => full.endsWith(`/${own}`));
  const fix = near === undefined ? 'see what there is: `meltemi status`' : `did you mean ${near}?`;
  return new CommandError(`there is no proxy ${name}`, fix);
}

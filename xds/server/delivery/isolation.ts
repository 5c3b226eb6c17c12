import type { EncodedResource } from '../../snapshot/encoded-resource.ts';

/**
 * Splits the resources of a refused response into groups to be sent one by one. Envoy refuses a response as a whole
 * (envoyproxy/envoy#5739), so the bad resource hides the good ones sent with it. Where Envoy's words name one of the
 * resources, that one is sent alone; else the response is halved, until each refused response holds one resource.
 *
 * The groups come in the order in which the caller puts them in front of its queue: the last one is sent first.
 */
export function splitSuspects(resources: readonly EncodedResource[], reason: string): EncodedResource[][] {
  const named = resources.filter(({ name }) => reason.includes(name));
  if (named.length > 0 && named.length < resources.length) {
    return [named, resources.filter((resource) => !named.includes(resource))];
  }
  const middle = Math.ceil(resources.length / 2);
  return [resources.slice(0, middle), resources.slice(middle)].filter((group) => group.length > 0);
}

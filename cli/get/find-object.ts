import { nearestName } from '../../api/nearest-name.ts';
import type { ApiClient } from '../client/api-client.ts';
import type { ListedObject } from '../client/listed-object.ts';
import { CommandError } from '../command-error.ts';
import { type NamedObject, nameText } from './object-name.ts';

/** What came of looking for an object by its name. */
export type Finding =
  | { readonly is: 'Found'; readonly object: ListedObject }
  | { readonly is: 'NotFound'; readonly problem: CommandError }
  /** Several namespaces have one of the name, and the user named none. */
  | { readonly is: 'Ambiguous'; readonly problem: CommandError };

/** Looks for an object in the namespace that the user named, else in all. */
export async function findObject(api: ApiClient, named: NamedObject): Promise<Finding> {
  const { kind, namespace, name } = named;
  if (namespace !== undefined || !kind.namespaced) {
    const object = await api.object(kind, kind.namespaced ? (namespace ?? '') : '', name);
    if (object !== undefined) return { is: 'Found', object };
    return { is: 'NotFound', problem: notFound(named, await api.list(kind)) };
  }
  const listed = await api.list(kind);
  const candidates = listed.filter((object) => object.name === name);
  const [object, ...others] = candidates;
  if (object === undefined) return { is: 'NotFound', problem: notFound(named, listed) };
  if (others.length > 0) return { is: 'Ambiguous', problem: ambiguous(named, candidates) };
  return { is: 'Found', object };
}

function notFound(named: NamedObject, listed: readonly ListedObject[]): CommandError {
  const { kind, name } = named;
  const elsewhere = listed.find((object) => object.name === name);
  const near =
    elsewhere?.name ??
    nearestName(
      name,
      listed.map((object) => object.name),
    );
  const meant = listed.find((object) => object.name === near);
  const option = meant === undefined || meant.namespace === '' ? '' : ` -n ${meant.namespace}`;
  const fix =
    meant === undefined
      ? `see what there is: \`meltemi get ${kind.singular} -A\``
      : `did you mean \`${kind.singular} ${meant.name}${option}\`?`;
  return new CommandError(`there is no ${nameText(named)}`, fix);
}

function ambiguous(named: NamedObject, candidates: readonly ListedObject[]): CommandError {
  const namespaces = candidates.map(({ namespace }) => namespace);
  return new CommandError(
    `${candidates.length} namespaces have a ${nameText(named)} (${namespaces.join(', ')})`,
    `name one of them, such as -n ${namespaces[0]}`,
  );
}

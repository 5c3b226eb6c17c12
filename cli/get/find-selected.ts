import type { KindInfo } from '../../api/kinds.ts';
import type { ApiClient } from '../client/api-client.ts';
import type { ListedObject } from '../client/listed-object.ts';
import type { CommandError } from '../command-error.ts';
import { findObject } from './find-object.ts';
import type { NamedObject } from './object-name.ts';
import type { Selection } from './selection.ts';

/** Objects of one kind. */
export interface Found {
  readonly kind: KindInfo;
  readonly objects: readonly ListedObject[];
}

export interface SelectedObjects {
  /** In the order in which the user named the kinds. */
  readonly found: readonly Found[];
  /** Why some of what was named is not among them. */
  readonly problems: readonly CommandError[];
}

/** Gets what was selected: in one namespace, or in all where none is given. */
export async function findSelected(
  api: ApiClient,
  selection: Selection,
  namespace: string | undefined,
): Promise<SelectedObjects> {
  if (selection.of === 'Objects') return findNamed(api, selection.objects, namespace);
  const lists = selection.kinds.map(async (kind) => ({
    kind,
    objects: await api.list(kind, kind.namespaced ? namespace : undefined),
  }));
  return { found: await Promise.all(lists), problems: [] };
}

async function findNamed(
  api: ApiClient,
  named: readonly NamedObject[],
  namespace: string | undefined,
): Promise<SelectedObjects> {
  const findings = await Promise.all(
    named.map(async (one) => ({
      kind: one.kind,
      finding: await findObject(api, { ...one, namespace: one.namespace ?? namespace }),
    })),
  );
  const kinds = new Set(named.map(({ kind }) => kind));
  const found = [...kinds].map((kind) => ({
    kind,
    objects: findings.flatMap(({ kind: its, finding }) =>
      its === kind && finding.is === 'Found' ? [finding.object] : [],
    ),
  }));
  const problems = findings.flatMap(({ finding }) => (finding.is === 'Found' ? [] : [finding.problem]));
  return { found, problems };
}

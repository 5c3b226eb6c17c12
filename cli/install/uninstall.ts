import type { ResourceClient } from '../../operator/kubernetes/resources/resource-client.ts';
import { nameText, type ObjectName } from '../../operator/kubernetes/resources/resource-type.ts';
import { CommandError } from '../command-error.ts';
import { bequeath, readersOf } from './bequeath.ts';
import { type InjectedPod, injectedPods } from './injected-pods.ts';
import { OBJECT_TYPES } from './object-types.ts';
import { operatorPods } from './operator-rollout.ts';
import { poll } from './poll.ts';
import { madeByOperator, planRemoval, type Removal } from './removal.ts';
import { renderEverything } from './render.ts';
import { type KindInUse, usersObjects } from './users-objects.ts';

export interface UninstallOptions {
  readonly namespace: string;
  /** Of the control plane: some of its objects are called by it. */
  readonly revision: string;
  /** What becomes of what users have written: with the kinds go their objects. */
  readonly objects: 'Refuse' | 'Keep' | 'Delete';
  /** Milliseconds for what takes its time to end: the operator's pods, the kinds, the namespace. */
  readonly limitMs: number;
  /** Takes a line for each thing that has been done. */
  readonly say: (line: string) => void;
}

/**
 * Takes Meltemi out of a cluster. What is gone already is no error, so it can be run again after a failure. Pods stay as they are.
 * @throws CommandError; ApiError
 */
export async function uninstall(client: ResourceClient, options: UninstallOptions): Promise<void> {
  const { namespace, revision, objects, limitMs, say } = options;
  const used = await usersObjects(client);
  if (objects === 'Refuse') refuseToDelete(used);
  const plan = planRemoval(renderEverything(namespace, revision));
  await removeAll(client, plan.webhooks, say);
  await removeAll(client, plan.makers, say);
  // One that is still there would make anew what goes next.
  await whenGone(
    'the operator’s pods',
    async () => (await operatorPods(client, namespace)).length === 0,
    options,
  );
  const pods = await injectedPods(client, limitMs);
  await removeMade(client, await madeByOperator(client, options), pods, say);
  if (objects !== 'Keep') {
    await removeAll(client, plan.kinds, say);
    for (const kind of plan.kinds) await whenGone(kind.name.name, () => isGone(client, kind), options);
  }
  // Late, because an installation is found by what it may do.
  await removeAll(client, plan.installed, say);
  await removeNamespace(client, options, objects === 'Keep' ? used : []);
  tellOfPods(pods.length, say);
}

/** Pods go on, and some of what was made is for them. */
async function removeMade(
  client: ResourceClient,
  made: readonly Removal[],
  pods: readonly InjectedPod[],
  say: UninstallOptions['say'],
): Promise<void> {
  for (const removal of made) {
    const readers = readersOf(removal, pods);
    if (readers.length === 0) await removeAll(client, [removal], say);
    else await bequeath(client, removal, readers, say);
  }
}

function refuseToDelete(used: readonly KindInUse[]): void {
  if (used.length === 0) return;
  const counts = used.map(({ kind, objects }) => `${objects.length} ${kind}`).join(', ');
  throw new CommandError(
    `with the kinds of the mesh go the objects of its users, and the cluster has ${counts}`,
    'keep both with --keep-crds, or delete them with --delete-objects',
  );
}

async function removeAll(
  client: ResourceClient,
  removals: readonly Removal[],
  say: UninstallOptions['say'],
): Promise<void> {
  for (const { type, name } of removals) {
    const found = await client.get(type, name);
    if (found === undefined) continue;
    await client.delete(type, name, found.metadata.uid);
    say(`${type.kind.toLowerCase()}/${nameText(name)} deleted`);
  }
}

async function isGone(client: ResourceClient, { type, name }: Removal): Promise<boolean> {
  return (await client.get(type, name)) === undefined;
}

async function whenGone(
  what: string,
  look: () => Promise<boolean>,
  { limitMs, namespace }: UninstallOptions,
): Promise<void> {
  const gone = await poll(async () => ((await look()) ? true : undefined), limitMs);
  if (gone) return;
  throw new CommandError(
    `after ${limitMs / 1000} s ${what} are not gone`,
    `see what holds them with kubectl -n ${namespace} get all, and run this again`,
  );
}

/** A namespace that was there before us is not ours, and neither is one with objects that are to be kept. */
async function removeNamespace(
  client: ResourceClient,
  options: UninstallOptions,
  kept: readonly KindInUse[],
): Promise<void> {
  const { namespace, say } = options;
  const removal = { type: OBJECT_TYPES.Namespace, name: { namespace: '', name: namespace } };
  const found = await client.get(removal.type, removal.name);
  if (found === undefined) return;
  const hasKept = kept.some(({ objects }) =>
    objects.some((object: ObjectName) => object.namespace === namespace),
  );
  if (hasKept || found.metadata.labels['app.kubernetes.io/name'] !== 'meltemi') {
    say(
      `namespace/${namespace} stays: ${hasKept ? 'it has objects of users' : 'it is not only for the mesh'}`,
    );
    return;
  }
  await removeAll(client, [removal], say);
  await whenGone(`the namespace ${namespace}`, () => isGone(client, removal), options);
}

function tellOfPods(count: number, say: UninstallOptions['say']): void {
  if (count === 0) return;
  say(
    `${count} pods run with the sidecars that they have; start them anew to be rid of those: kubectl -n NAME rollout restart deployment`,
  );
}

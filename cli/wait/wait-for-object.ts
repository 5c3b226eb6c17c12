import type { ApiClient } from '../client/api-client.ts';
import { ApiUnreachable } from '../client/api-errors.ts';
import { conditionOf, isCurrent, type ListedObject } from '../client/listed-object.ts';
import { standingOf } from '../columns/standing.ts';
import { CommandError } from '../command-error.ts';
import { findObject } from '../get/find-object.ts';
import { type NamedObject, nameText } from '../get/object-name.ts';
import { type Awaited, awaitedText, isMet } from './awaited.ts';

/** What the last look at an object showed. */
type Look =
  | { readonly is: 'Found'; readonly object: ListedObject }
  | { readonly is: 'NotFound'; readonly problem: CommandError }
  /** The control plane does not answer. */
  | { readonly is: 'Unknown'; readonly problem: CommandError };

/**
 * Waits until what is awaited is true of an object. An object that does not exist yet may come: the control plane reads a file
 * a moment after it was written. And a control plane that goes away while it is asked may come back.
 * @param limitMs for how long; 0: one look
 * @throws CommandError with how the object stands, where it does not come true in time
 */
export async function waitForObject(
  api: ApiClient,
  named: NamedObject,
  awaited: Awaited,
  limitMs: number,
): Promise<void> {
  const end = performance.now() + limitMs;
  // Whoever names a wrong address is told at once.
  let look = await lookAt(api, named);
  const changes = api.changes(named.kind, named);
  try {
    while (!isMetBy(look, awaited)) {
      const rest = end - performance.now();
      if (rest <= 0) throw notInTime(named, awaited, limitMs, look);
      await changes.next(rest);
      look = await lookAgain(api, named);
    }
  } finally {
    changes.close();
  }
}

async function lookAt(api: ApiClient, named: NamedObject): Promise<Look> {
  const finding = await findObject(api, named);
  // It is there, more than once: waiting does not help.
  if (finding.is === 'Ambiguous') throw finding.problem;
  return finding;
}

async function lookAgain(api: ApiClient, named: NamedObject): Promise<Look> {
  try {
    return await lookAt(api, named);
  } catch (error) {
    if (error instanceof ApiUnreachable) return { is: 'Unknown', problem: error };
    throw error;
  }
}

/** A control plane that is away has deleted nothing. */
function isMetBy(look: Look, awaited: Awaited): boolean {
  return look.is !== 'Unknown' && isMet(awaited, look.is === 'Found' ? look.object : undefined);
}

function notInTime(named: NamedObject, awaited: Awaited, limitMs: number, look: Look): CommandError {
  if (look.is !== 'Found') return look.problem;
  const problem = `${nameText(named)} is not ${awaitedText(awaited)} after ${limitMs / 1000} s${stateText(awaited, look.object)}`;
  return new CommandError(problem, 'mend what it says, or wait longer with --timeout');
}

function stateText(awaited: Awaited, object: ListedObject): string {
  const condition = awaited.for === 'Condition' ? conditionOf(object, awaited.type) : undefined;
  if (condition !== undefined && isCurrent(object, condition)) {
    return `; ${condition.type}=${condition.status}, ${condition.reason}: ${condition.message}`;
  }
  const standing = standingOf(object);
  return standing === undefined || standing.message === '' ? '' : `; ${standing.reason}: ${standing.message}`;
}

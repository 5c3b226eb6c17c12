import { isCurrent, type ListedObject } from '../client/listed-object.ts';
import { UsageError } from '../command-error.ts';

/** What `meltemi wait` waits for. */
export type Awaited =
  | { readonly for: 'Condition'; readonly type: string; readonly status: string }
  | { readonly for: 'Deletion' };

const FIX = 'write --for=condition=Programmed, --for=condition=Programmed=False or --for=delete';

/**
 * Reads the value of `--for`: `condition=TYPE`, `condition=TYPE=STATUS` or `delete`, in any case as with kubectl.
 * @throws UsageError
 */
export function parseAwaited(text: string): Awaited {
  if (text.toLowerCase() === 'delete') return { for: 'Deletion' };
  const [what = '', type = '', status = 'True', ...more] = text.split('=');
  if (what.toLowerCase() !== 'condition' || type === '' || status === '' || more.length > 0) {
    throw new UsageError(`--for is ${JSON.stringify(text)}`, FIX);
  }
  return { for: 'Condition', type, status };
}

/** Whether it has come true for an object; undefined is one that does not exist. */
export function isMet(awaited: Awaited, object: ListedObject | undefined): boolean {
  if (awaited.for === 'Deletion') return object === undefined;
  if (object === undefined) return false;
  const condition = object.conditions.find(({ type }) => sameWord(type, awaited.type));
  // A condition about an older text of the object says nothing about the one that the user waits for.
  return (
    condition !== undefined && isCurrent(object, condition) && sameWord(condition.status, awaited.status)
  );
}

/** As it stands in messages: `Programmed=True`. */
export function awaitedText(awaited: Awaited): string {
  return awaited.for === 'Deletion' ? 'deletion' : `${awaited.type}=${awaited.status}`;
}

function sameWord(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

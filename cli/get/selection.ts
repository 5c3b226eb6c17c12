import { KINDS, type KindInfo } from '../../api/kinds.ts';
import { UsageError } from '../command-error.ts';
import { kindNamed, type NamedObject, namedObjects } from './object-name.ts';

/** What `meltemi get` is asked to show. */
export type Selection =
  | { readonly of: 'Kinds'; readonly kinds: readonly KindInfo[] }
  | { readonly of: 'Objects'; readonly objects: readonly NamedObject[] };

/** `all` is every kind that says something of the mesh; a Namespace only carries labels. */
const ALL: readonly KindInfo[] = Object.values(KINDS).filter(({ kind }) => kind !== 'Namespace');
/** `all`, and the CRDs' category. */
const NAMES_OF_ALL: ReadonlySet<string> = new Set(['all', 'meltemi']);

/**
 * Reads the words after `meltemi get`: `KIND`, `KIND,KIND`, `all`, `KIND NAME...`, `KIND/NAME...`.
 * @throws UsageError
 */
export function parseSelection(words: readonly string[]): Selection {
  const [first = '', ...names] = words;
  if (!words.some((word) => word.includes('/')) && isSeveralKinds(first)) {
    if (names.length === 0) return { of: 'Kinds', kinds: severalKinds(first) };
    throw new UsageError(`${first} is no single kind`, 'name objects of several kinds as KIND/NAME');
  }
  const objects = namedObjects(words);
  return objects.length === 0 ? { of: 'Kinds', kinds: [kindNamed(first)] } : { of: 'Objects', objects };
}

function isSeveralKinds(word: string): boolean {
  return NAMES_OF_ALL.has(word.toLowerCase()) || word.includes(',');
}

function severalKinds(word: string): readonly KindInfo[] {
  const kinds = word
    .split(',')
    .filter((name) => name !== '')
    .flatMap((name) => (NAMES_OF_ALL.has(name.toLowerCase()) ? ALL : [kindNamed(name)]));
  return [...new Set(kinds)];
}

import { ALL_KINDS, findKind, KINDS, type KindInfo } from '../../api/kinds.ts';
import { nearestName } from '../../api/nearest-name.ts';
import { UsageError } from '../command-error.ts';

/** An object as a user names it. */
export interface NamedObject {
  readonly kind: KindInfo;
  /** Undefined where the user named none. */
  readonly namespace: string | undefined;
  readonly name: string;
}

/**
 * The kind that a user means: by its name, plural, singular or short name, in any case.
 * @throws UsageError which lists the kinds
 */
export function kindNamed(text: string): KindInfo {
  const kind = findKind(text);
  if (kind !== undefined) return kind;
  const kinds: readonly KindInfo[] = ALL_KINDS.map((known) => KINDS[known]);
  const near = nearestName(
    text,
    kinds.flatMap(({ singular, plural }) => [singular, plural]),
  );
  const meant = near === undefined ? '' : `did you mean ${near}? `;
  const known = kinds.map(({ singular, shortNames }) => `${singular} (${shortNames.join(', ')})`).join(', ');
  throw new UsageError(`there is no kind ${JSON.stringify(text)}`, `${meant}the kinds are ${known}`);
}

/**
 * Objects as they are named after a command: `trafficroute reviews ratings`, `trafficroute/reviews meshpolicy/ratings`, and, as
 * statuses write them, `TrafficRoute/bookinfo/reviews`. Nothing after a kind: no names.
 * @throws UsageError
 */
export function namedObjects(words: readonly string[]): readonly NamedObject[] {
  if (words.some((word) => word.includes('/'))) return words.map(slashedName);
  const [kind = '', ...names] = words;
  const info = kindNamed(kind);
  return names.map((name) => ({ kind: info, namespace: undefined, name: checkedName(name) }));
}

/** How messages call an object: `trafficroute bookinfo/reviews`. */
export function nameText({ kind, namespace, name }: NamedObject): string {
  return `${kind.singular} ${namespace === undefined || namespace === '' ? '' : `${namespace}/`}${name}`;
}

function slashedName(word: string): NamedObject {
  const parts = word.split('/');
  const [kind = '', first = '', second] = parts;
  if (parts.length < 2 || parts.length > 3) {
    throw new UsageError(
      `${JSON.stringify(word)} is no KIND/NAME`,
      'write all of them as KIND/NAME or KIND/NAMESPACE/NAME, or one kind and names: `meltemi get trafficroute a b`',
    );
  }
  const info = kindNamed(kind);
  if (second === undefined) return { kind: info, namespace: undefined, name: checkedName(first) };
  return { kind: info, namespace: checkedName(first), name: checkedName(second) };
}

function checkedName(name: string): string {
  if (/^[a-z0-9]([-a-z0-9.]*[a-z0-9])?$/.test(name)) return name;
  throw new UsageError(
    `${JSON.stringify(name)} is no name of an object`,
    'names have lower-case letters, digits, "-" and "."',
  );
}

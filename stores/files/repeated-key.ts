import { type Document, isPair, isScalar, type Pair, visit } from 'yaml';

/**
 * The first key that a map has twice, which YAML forbids: the second would hide the first. The library's own check takes time
 * that grows with the square of a map's size.
 */
export function repeatedKey(
  document: Document,
): { readonly name: string; readonly offset: number } | undefined {
  let repeated: Pair | undefined;
  visit(document, {
    Map: (_key, map) => {
      const names = new Set<string>();
      repeated = map.items.find((pair) => isRepeated(pair, names));
      return repeated === undefined ? undefined : visit.BREAK;
    },
  });
  if (repeated === undefined || !isScalar(repeated.key)) return undefined;
  return { name: String(repeated.key.value), offset: repeated.key.range?.[0] ?? 0 };
}

/** Notes a pair's name. Merge keys may come several times. */
function isRepeated(pair: Pair, names: Set<string>): boolean {
  if (!isPair(pair) || !isScalar(pair.key) || pair.key.value === '<<') return false;
  const name = String(pair.key.value);
  if (names.has(name)) return true;
  names.add(name);
  return false;
}

import { isKind } from '../../api/kinds.ts';
import { UNSUPPORTED } from '../../api/unsupported.ts';

/** What of a field this version does not do: all of it, or some of its values; `undefined` where it does everything. */
export function unbuilt(kind: string, path: string): 'all' | readonly string[] | undefined {
  if (!isKind(kind)) return undefined;
  const fields = UNSUPPORTED.filter(([of]) => of === kind).map(([, field]) => field);
  if (fields.some((field) => !field.includes('=') && isWithin(path, field))) return 'all';
  const values = fields.flatMap((field) => {
    const [of, value] = field.split('=');
    return of === path && value !== undefined ? [value] : [];
  });
  return values.length > 0 ? values : undefined;
}

/** True where a kind has fields or values that this version does not do. */
export function hasUnbuilt(kind: string): boolean {
  return UNSUPPORTED.some(([of]) => of === kind);
}

function isWithin(path: string, field: string): boolean {
  return path === field || path.startsWith(`${field}.`) || path.startsWith(`${field}[]`);
}

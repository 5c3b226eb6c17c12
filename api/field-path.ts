/** Where a field is in an object: names of fields and positions in lists. */
export type FieldPath = readonly (string | number)[];

const PLAIN_NAME = /^[A-Za-z_$][\w$-]*$/;
const LONGEST_NAME = 60;
const LONGEST_PATH = 300;

/**
 * Writes a path as people do: `spec.http[0].retry.on`, and `metadata.labels["app.kubernetes.io/name"]` where a name
 * is not a plain word. Names and paths from outside are cut to a length that fits a line.
 */
export function fieldPathText(path: FieldPath): string {
  const text = path.reduce<string>((before, segment) => {
    if (typeof segment === 'number') return `${before}[${segment}]`;
    const name = shorten(segment, LONGEST_NAME);
    if (!PLAIN_NAME.test(name)) return `${before}[${JSON.stringify(name)}]`;
    return before === '' ? name : `${before}.${name}`;
  }, '');
  return shorten(text, LONGEST_PATH);
}

/** Cuts a text from outside to at most `length` characters, and shows that it did. */
export function shorten(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length - 3)}...`;
}

/** Reads a JSON pointer (RFC 6901) to a place in `root`. A number is a position only where there is a list. */
export function pointerPath(pointer: string, root: unknown): FieldPath {
  const path: (string | number)[] = [];
  let place = root;
  for (const part of pointer.split('/').slice(1)) {
    const name = part.replaceAll('~1', '/').replaceAll('~0', '~');
    const segment = Array.isArray(place) ? Number(name) : name;
    path.push(segment);
    place = child(place, segment);
  }
  return path;
}

function child(place: unknown, segment: string | number): unknown {
  if (typeof place !== 'object' || place === null || !Object.hasOwn(place, segment)) return undefined;
  return Reflect.get(place, segment);
}

import type { SourcePosition } from '../../stores/store.ts';

/** Something that a set of files has wrong, or that its user may not know. */
export interface Finding {
  /** `Error`: something is not in force as it is written. `Warning`: it is, but another object goes before it. */
  readonly severity: 'Error' | 'Warning';
  /** One word for programs: `Invalid`, `Unsupported`, `ServiceNotFound`, ... */
  readonly reason: string;
  /** As `objectKeyText` writes it; undefined where it belongs to no object. */
  readonly object: string | undefined;
  /** `spec.http[0].backendRefs[1]`; empty where the whole object or file is meant. */
  readonly path: string;
  readonly message: string;
  readonly source: SourcePosition | undefined;
}

/** By file, then line: the order in which somebody mends them. */
export function inOrderOfSource(findings: readonly Finding[]): readonly Finding[] {
  return findings.toSorted((a, b) => {
    const [one, other] = [a.source, b.source];
    if (one === undefined || other === undefined)
      return Number(other === undefined) - Number(one === undefined);
    if (one.file !== other.file) return one.file < other.file ? -1 : 1;
    return one.line - other.line;
  });
}

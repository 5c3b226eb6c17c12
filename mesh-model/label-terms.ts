import type { Labels } from './labels.ts';

/** The index term of one label in one namespace. */
function labelTerm(namespace: string, name: string, value: string): string {
  return `${namespace}|${name}=${value}`;
}

/** The terms under which a labelled object is found: one a label. */
export function labelTerms(namespace: string, labels: Labels): string[] {
  return Object.entries(labels).map(([name, value]) => labelTerm(namespace, name, value));
}

/**
 * The one term under which a selector is kept, or looks for its objects: what it selects has this label, whatever else
 * it must have. The first name in order, so that the answer does not depend on how the selector is written. `undefined`
 * for an empty selector.
 */
export function selectorTerm(namespace: string, selector: Labels): string | undefined {
  const [first] = Object.entries(selector).sort(([a], [b]) => (a < b ? -1 : 1));
  return first === undefined ? undefined : labelTerm(namespace, ...first);
}

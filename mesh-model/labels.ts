export type Labels = Readonly<Record<string, string>>;

/** True when `labels` has every pair of `selector`. An empty selector selects everything. */
export function selects(selector: Labels, labels: Labels): boolean {
  return Object.entries(selector).every(
    ([name, value]) => Object.hasOwn(labels, name) && labels[name] === value,
  );
}

/**
 * `app=reviews,version=v2`, names in order: one text for one set of labels, used in keys and cluster names. The marks of
 * the text itself are escaped, so that no two sets have the same text, however odd their values.
 */
export function labelsText(labels: Labels): string {
  return Object.entries(labels)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => `${escaped(name)}=${escaped(value)}`)
    .join(',');
}

function escaped(text: string): string {
  return text.replace(/[%=,;|]/g, encodeURIComponent);
}

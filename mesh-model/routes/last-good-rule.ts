export interface NamedRule {
  readonly name?: string | undefined;
}

/** A rule and its place among the rules of its kind. */
export interface PlacedRule<Rule> {
  readonly spec: Rule;
  readonly index: number;
}

/**
 * The rule of an earlier generation that is "the same" as one of now: the one of the same name, else the one at the
 * same index. A rule that has another name is another rule, whatever its index.
 */
export function sameRule<Rule extends NamedRule>(
  { spec: { name }, index }: PlacedRule<Rule>,
  earlier: readonly Rule[],
): PlacedRule<Rule> | undefined {
  const named = name === undefined ? -1 : earlier.findIndex((rule) => rule.name === name);
  const found = named === -1 ? index : named;
  const spec = earlier[found];
  if (spec === undefined || (named === -1 && spec.name !== undefined)) return undefined;
  return { spec, index: found };
}

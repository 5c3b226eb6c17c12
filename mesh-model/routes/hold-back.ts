import type { TrafficRouteSpec } from '../../api/traffic-route/types.ts';
import type { ReferenceProblem } from '../configuration.ts';
import type { Origin } from '../origin.ts';
import type { Route } from '../route.ts';
import { type NamedRule, type PlacedRule, sameRule } from './last-good-rule.ts';

/** One rule with its names looked up. */
export interface RuleResolution<Rule> {
  readonly rule: Rule;
  readonly problems: readonly ReferenceProblem[];
  /** The subsets of it that select no endpoint. */
  readonly empty: readonly ReferenceProblem[];
}

/** What differs between the rules under `spec.http` and those under `spec.tcp`. */
export interface RuleKind<Spec, Rule> {
  readonly field: 'http' | 'tcp';
  specs(spec: TrafficRouteSpec): readonly Spec[];
  resolve(spec: Spec, path: string, origin: Origin): RuleResolution<Rule>;
}

/** The rules of one kind that are in force. */
export interface RulesInForce<Rule> {
  readonly rules: readonly Rule[];
  /** Paths of the rules that are not. */
  readonly heldBack: readonly string[];
  readonly problems: readonly ReferenceProblem[];
}

/** What becomes of one rule. */
interface Decision<Rule> {
  readonly inForce: Rule | undefined;
  readonly heldBack: boolean;
  /** Ends the message that tells of an empty subset. */
  readonly consequence: string;
}

/**
 * Holds back each rule with a subset that selects no endpoint: its requests would fail, so the same rule of the
 * acknowledged generation stays in force in its place, and without one it is left out. A generation that was itself
 * acknowledged worked once, and its endpoints went away later: its rules stay, and the problem says so. `acknowledged` is
 * called only where it matters.
 */
export function rulesInForce<Spec extends NamedRule, Rule>(
  route: Route,
  kind: RuleKind<Spec, Rule>,
  acknowledged: () => Route | undefined,
): RulesInForce<Rule> {
  const rules: Rule[] = [];
  const heldBack: string[] = [];
  const problems: ReferenceProblem[] = [];
  for (const [index, spec] of kind.specs(route.spec).entries()) {
    const path = `spec.${kind.field}[${index}]`;
    const resolution = kind.resolve(spec, path, route.origin);
    const decision =
      resolution.empty.length === 0
        ? stays(resolution.rule, '')
        : withoutEndpoints(resolution.rule, { spec, index }, route, kind, acknowledged());
    if (decision.inForce !== undefined) rules.push(decision.inForce);
    if (decision.heldBack) heldBack.push(path);
    problems.push(...resolution.problems);
    for (const empty of resolution.empty) {
      problems.push({ ...empty, message: `${empty.message}: ${decision.consequence}` });
    }
  }
  return { rules, heldBack, problems };
}

function stays<Rule>(rule: Rule, consequence: string): Decision<Rule> {
  return { inForce: rule, heldBack: false, consequence };
}

function withoutEndpoints<Spec extends NamedRule, Rule>(
  rule: Rule,
  placed: PlacedRule<Spec>,
  route: Route,
  kind: RuleKind<Spec, Rule>,
  acknowledged: Route | undefined,
): Decision<Rule> {
  if (acknowledged?.origin.generation === route.origin.generation) {
    return stays(rule, 'its requests fail until there is one');
  }
  const lastGood = acknowledged === undefined ? undefined : sameRule(placed, kind.specs(acknowledged.spec));
  if (acknowledged === undefined || lastGood === undefined) {
    return { inForce: undefined, heldBack: true, consequence: 'the rule is left out until there is one' };
  }
  const { origin } = acknowledged;
  const { rule: inForce } = kind.resolve(lastGood.spec, `spec.${kind.field}[${lastGood.index}]`, origin);
  const consequence = `the rule of generation ${origin.generation} stays in force until there is one`;
  return { inForce, heldBack: true, consequence };
}

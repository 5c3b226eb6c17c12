import {
  type ConditionState,
  conflicted,
  overridden,
  resolvedRefs,
  unresolvedRefs,
} from '../../api/conditions.ts';
import type { ReferenceProblem } from '../../mesh-model/configuration.ts';
import type { MeshModel } from '../../mesh-model/mesh-model.ts';
import type { Acknowledgement } from '../../xds/server/ledger/acknowledgement.ts';
import { programmedCondition } from './programmed.ts';

/** Where the ledger and the commit queue are asked. */
export interface ProgressSource {
  readonly committed: boolean;
  acknowledgement(object: string, generation: number): Acknowledgement;
}

/** An accepted object of one of our kinds. */
export interface AcceptedObject {
  readonly kind: string;
  /** `namespace/name`. */
  readonly key: string;
  /** As `objectKeyText` writes it. */
  readonly object: string;
  readonly generation: number;
}

/** The conditions that follow from the mesh and the proxies, beside those about the object's own text. */
export function objectConditions(
  model: MeshModel,
  source: ProgressSource,
  { kind, key, object, generation }: AcceptedObject,
): readonly ConditionState[] {
  const route = kind === 'TrafficRoute' ? model.routes.get(key) : undefined;
  const problems = problemsOf(model, kind, key, generation);
  const progress = programmedCondition({
    generation,
    committed: source.committed,
    acknowledgement: source.acknowledgement(object, generation),
    quarantined: model.inputs.quarantine.get(object),
    heldBack: route?.heldBack ?? [],
    attached: route === undefined || route.parents.length > 0,
  });
  const claims = problems.filter(({ reason }) => reason === 'AddressInUse');
  const references = problems.filter(({ reason }) => reason !== 'AddressInUse');
  return [
    referencesCondition(generation, references),
    progress,
    ...claims.map(({ message }) => conflicted(generation, object, message)).slice(0, 1),
    ...overriddenConditions(model, kind, key, generation),
  ];
}

function problemsOf(
  model: MeshModel,
  kind: string,
  key: string,
  generation: number,
): readonly ReferenceProblem[] {
  switch (kind) {
    case 'TrafficRoute': {
      // While a refused generation is out of force, the route that is resolved is an older one.
      const route = model.routes.get(key);
      return route?.origin.generation === generation ? route.problems : [];
    }
    case 'MeshPolicy':
      return model.policyProblems.get(key) ?? [];
    case 'MeshWorkload':
      return model.workloadProblems.get(key) ?? [];
    case 'MeshService':
      return model.serviceProblems.get(`MeshService/${key}`) ?? [];
    default:
      return [];
  }
}

function referencesCondition(generation: number, problems: readonly ReferenceProblem[]): ConditionState {
  const [first] = problems;
  if (first === undefined) return resolvedRefs(generation);
  const message = problems.map((problem) => `${problem.path}: ${problem.message}`).join('; ');
  return unresolvedRefs(generation, first.reason, message);
}

function overriddenConditions(
  model: MeshModel,
  kind: string,
  key: string,
  generation: number,
): ConditionState[] {
  const losses = kind === 'MeshPolicy' ? (model.policyLosses.get(key) ?? []) : [];
  const [first] = losses;
  if (first === undefined) return [];
  const sections = losses.map(({ section, target }) => `${section} of ${target}`);
  return [overridden(generation, first.winner, sections)];
}

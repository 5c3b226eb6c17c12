import {
  type ConditionState,
  conflicted,
  overridden,
  resolvedRefs,
  unresolvedRefs,
} from '../../api/conditions.ts';
import { objectKeyText } from '../../api/object.ts';
import type { ReferenceProblem } from '../../mesh-model/configuration.ts';
import type { MeshModel } from '../../mesh-model/mesh-model.ts';
import { entryConditions } from '../../stores/entry-conditions.ts';
import type { InventoryEntry } from '../../stores/inventory-entry.ts';
import { type ProxyCounts, programmedCondition } from './programmed.ts';
import { shadowsOf } from './shadowed-route.ts';

/** How far a generation has come, by whoever knows. */
export interface GenerationProgress {
  /** False while a change that was read waits to be committed. */
  readonly committed: boolean;
  readonly acknowledgement: ProxyCounts;
  /** Replicas of the control plane whose proxies are not known to have it. */
  readonly replicas?: readonly string[];
}

/** Where the ledger is asked: `TrafficRoute/shop/web`, and a generation of it. */
export type ProgressSource = (object: string, generation: number) => GenerationProgress;

/** All conditions of an object of one of the mesh's own kinds, as they follow from its text, the mesh and the proxies. */
export function objectConditions(
  model: MeshModel,
  progress: ProgressSource,
  entry: InventoryEntry,
): readonly ConditionState[] {
  const own = entryConditions(entry, generationInForce(model, entry));
  if (entry.accepted === undefined) return own;
  const { kind, namespace, name } = entry.key;
  const object = objectKeyText(entry.key);
  const { generation } = entry.accepted;
  return [
    ...own,
    ...meshConditions(model, progress, { kind, key: `${namespace}/${name}`, object, generation }),
  ];
}

/** An accepted generation of an object. */
interface AcceptedObject {
  readonly kind: string;
  /** `namespace/name`. */
  readonly key: string;
  /** As `objectKeyText` writes it. */
  readonly object: string;
  readonly generation: number;
}

/** The conditions that follow from the mesh and the proxies, beside those about the object's own text. */
function meshConditions(
  model: MeshModel,
  progressOf: ProgressSource,
  { kind, key, object, generation }: AcceptedObject,
): readonly ConditionState[] {
  const route = kind === 'TrafficRoute' ? model.routes.get(key) : undefined;
  const shadows = route?.origin.generation === generation ? shadowsOf(model, route) : [];
  const problems = problemsOf(model, kind, key, generation);
  const programmed = programmedCondition({
    ...progressOf(object, generation),
    generation,
    quarantined: model.inputs.quarantine.get(object),
    heldBack: route?.heldBack ?? [],
    attached: route === undefined || route.parents.length > 0,
    shadowed: shadows.length > 0,
  });
  const claims = problems.filter(({ reason }) => reason === 'AddressInUse');
  const references = problems.filter(({ reason }) => reason !== 'AddressInUse');
  const conflicts = [
    ...claims.map(({ message }) => conflicted(generation, object, message)),
    ...shadows.map(({ winner, path }) =>
      conflicted(generation, winner, `${path} matches every request, and it goes first, as it is older`),
    ),
  ];
  return [
    referencesCondition(generation, references),
    programmed,
    ...conflicts.slice(0, 1),
    ...overriddenConditions(model, kind, key, generation),
  ];
}

/** The generation of an object that holds: the accepted one or, where proxies refused that, the last they took. */
function generationInForce(model: MeshModel, { key, accepted }: InventoryEntry): number | 'Nothing' {
  const name = `${key.namespace}/${key.name}`;
  switch (key.kind) {
    case 'TrafficRoute':
      return model.routesInForce.get(name)?.origin.generation ?? 'Nothing';
    case 'MeshPolicy':
      return model.policiesInForce.get(name)?.origin.generation ?? 'Nothing';
    default:
      return accepted?.generation ?? 'Nothing';
  }
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

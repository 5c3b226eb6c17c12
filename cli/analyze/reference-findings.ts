import { objectKeyText } from '../../api/object.ts';
import type { ReferenceProblem } from '../../mesh-model/configuration.ts';
import { MeshInputs } from '../../mesh-model/mesh-inputs.ts';
import { MeshModel } from '../../mesh-model/mesh-model.ts';
import { DEFAULT_SETTINGS } from '../../mesh-model/settings.ts';
import { feedConfiguration } from '../../operator/configuration/configuration-feed.ts';
import { InventoryObjects } from '../../operator/configuration/inventory-objects.ts';
import { StaticRegistry } from '../../registries/static/static-registry.ts';
import type { Inventory } from '../../stores/inventory.ts';
import type { Finding } from './finding.ts';

/** Finds the line of a field of an object; undefined where that object is in no file. */
export type LocateField = (object: string, path: string) => Finding['source'];

/** What is wrong with objects that are valid by themselves, seen together: the very model tells that the proxies are configured from. */
export async function referenceFindings(
  inventory: Inventory,
  locate: LocateField,
): Promise<readonly Finding[]> {
  const model = await modelOf(inventory);
  const problems = [
    ...[...model.routes.entries()].map(([key, route]) => [`TrafficRoute/${key}`, route.problems] as const),
    ...[...model.policyProblems.entries()].map(([key, found]) => [`MeshPolicy/${key}`, found] as const),
    ...[...model.workloadProblems.entries()].map(([key, found]) => [`MeshWorkload/${key}`, found] as const),
    // A service's key is the text of its object's.
    ...model.serviceProblems.entries(),
  ];
  return [
    ...problems.flatMap(([object, found]) => found.map((problem) => findingOf(object, problem, locate))),
    ...lossFindings(model, locate),
  ];
}

async function modelOf(inventory: Inventory): Promise<MeshModel> {
  const inputs = new MeshInputs(DEFAULT_SETTINGS);
  const model = new MeshModel(inputs);
  const apply = (write: (inputs: MeshInputs) => void) => write(inputs);
  feedConfiguration(inventory, apply);
  const registry = new StaticRegistry(new InventoryObjects(inventory), DEFAULT_SETTINGS.clusterDomain);
  await registry.start({ apply });
  model.graph.commit();
  return model;
}

function findingOf(
  object: string,
  { path, reason, message }: ReferenceProblem,
  locate: LocateField,
): Finding {
  return { severity: 'Error', reason, object, path, message, source: locate(object, path) };
}

function lossFindings(model: MeshModel, locate: LocateField): readonly Finding[] {
  return [...model.policyLosses.entries()].flatMap(([key, losses]) => {
    const [namespace = '', name = ''] = key.split('/');
    const object = objectKeyText({ kind: 'MeshPolicy', namespace, name });
    return losses.map(({ section, target, winner }): Finding => {
      const path = `spec.${section}`;
      const message = `does not hold for ${target}, where ${winner} wins`;
      return {
        severity: 'Warning',
        reason: 'Overridden',
        object,
        path,
        message,
        source: locate(object, path),
      };
    });
  });
}

import { keyOf, type MeshObject, objectKeyText } from '../api/object.ts';
import { formatProblem, validateObject } from '../api/validate.ts';
import type { Configuration } from '../mesh-model/configuration.ts';
import { MeshInputs } from '../mesh-model/mesh-inputs.ts';
import { MeshModel } from '../mesh-model/mesh-model.ts';
import type { Origin } from '../mesh-model/origin.ts';
import { DEFAULT_SETTINGS } from '../mesh-model/settings.ts';
import type { ObjectChange } from '../registries/static/object-in-force.ts';
import { StaticRegistry } from '../registries/static/static-registry.ts';

/**
 * The mesh that YAML documents describe, as `meltemi up` would have it from a file with them. An object without a
 * `creationTimestamp` is as old as the others.
 * @throws an error with everything that is wrong with a document
 */
export async function meshOfYaml(documents: readonly unknown[]): Promise<MeshModel> {
  const inputs = new MeshInputs(DEFAULT_SETTINGS);
  const objects = documents.map(validObject);
  const registry = new StaticRegistry(
    {
      follow: (listener) => {
        listener(objects.flatMap(registryChange));
        return () => undefined;
      },
    },
    DEFAULT_SETTINGS.clusterDomain,
  );
  await registry.start({ apply: (write) => write(inputs) });
  for (const object of objects) writeConfiguration(inputs, object);
  const model = new MeshModel(inputs);
  model.graph.commit();
  return model;
}

function validObject(document: unknown): MeshObject {
  const result = validateObject(document);
  if (result.ok) return result.object;
  throw new Error(result.problems.map(formatProblem).join('\n'));
}

function originOf(object: MeshObject): Origin {
  return { object: objectKeyText(keyOf(object)), generation: object.metadata.generation ?? 1 };
}

function registryChange(object: MeshObject): ObjectChange[] {
  const { namespace, name } = object.metadata;
  const key = `${namespace}/${name}`;
  const origin = originOf(object);
  switch (object.kind) {
    case 'Service':
      return [{ kind: object.kind, key, inForce: { object, origin } }];
    case 'MeshService':
      return [{ kind: object.kind, key, inForce: { object, origin } }];
    case 'MeshWorkload':
      return [{ kind: object.kind, key, inForce: { object, origin } }];
    default:
      return [];
  }
}

function writeConfiguration(inputs: MeshInputs, object: MeshObject): void {
  if (object.kind === 'TrafficRoute') {
    const route = configurationOf(object, object.spec);
    inputs.trafficRoutes.set(route.key, route);
  }
  if (object.kind === 'MeshPolicy') {
    const policy = configurationOf(object, object.spec);
    inputs.meshPolicies.set(policy.key, policy);
  }
}

function configurationOf<Spec>(object: MeshObject, spec: Spec): Configuration<Spec> {
  const { name, namespace = '', creationTimestamp = '2026-01-01T00:00:00Z' } = object.metadata;
  return {
    key: `${namespace}/${name}`,
    namespace,
    name,
    createdAt: creationTimestamp,
    spec,
    origin: originOf(object),
  };
}

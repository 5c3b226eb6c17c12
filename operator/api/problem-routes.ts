import type { FastifyInstance } from 'fastify';
import { KINDS } from '../../api/kinds.ts';
import { objectKeyText } from '../../api/object.ts';
import type { Inventory } from '../../stores/inventory.ts';
import { type Problem, positionText } from '../../stores/store.ts';

/**
 * Serves what is wrong with the files where no object's status tells it: files that cannot be read, objects without a name, and
 * Kubernetes' own kinds, which have no conditions.
 */
export function addProblemRoutes(server: FastifyInstance, inventory: Inventory): void {
  server.get('/api/v1/problems', async () => ({ items: problemsOf(inventory) }));
}

function problemsOf(inventory: Inventory) {
  const ofObjects = [...inventory.entries()]
    .filter(({ key }) => KINDS[key.kind].apiVersion === 'v1')
    .flatMap(({ key, problems }) => problems.map((problem) => shown(problem, objectKeyText(key))));
  return [...inventory.problems.map((problem) => shown(problem)), ...ofObjects];
}

function shown({ reason, path, message, position }: Problem, object?: string) {
  return {
    reason,
    path,
    message,
    ...(position === undefined ? {} : { source: positionText(position) }),
    ...(object === undefined ? {} : { object }),
  };
}

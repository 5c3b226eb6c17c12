import {
  type ComputeQuantities,
  type Container,
  HOOK_NAMES,
  type Lifecycle,
  PROBE_NAMES,
  type Probe,
} from './container.ts';
import type { FieldReader } from './field-reader.ts';
import { readHandler } from './read-handler.ts';

/** Reads a container of a pod. */
export function readContainer(container: FieldReader): Container {
  const lifecycle = container.object('lifecycle');
  return {
    name: container.requiredText('name'),
    args: container.texts('args'),
    restartsAlways: container.text('restartPolicy') === 'Always',
    ports: (container.objects('ports') ?? []).map((port) => ({
      name: port.text('name'),
      number: port.integer('containerPort'),
    })),
    probes: byName(PROBE_NAMES, (name) => readProbe(container.object(name))),
    lifecycle: lifecycle && readLifecycle(lifecycle),
    runAsUser: container.object('securityContext')?.id('runAsUser'),
    resources: {
      requests: readQuantities(container.object('resources')?.object('requests')),
      limits: readQuantities(container.object('resources')?.object('limits')),
    },
  };
}

/** Kubernetes' own values stand for those that are not written. */
function readProbe(probe: FieldReader | undefined): Probe | undefined {
  if (probe === undefined) return undefined;
  return {
    handler: readHandler(probe),
    timeoutSeconds: probe.integer('timeoutSeconds') || 1,
    periodSeconds: probe.integer('periodSeconds') || 10,
  };
}

function readLifecycle(lifecycle: FieldReader): Lifecycle {
  return byName(HOOK_NAMES, (name) => {
    const hook = lifecycle.object(name);
    return hook && readHandler(hook);
  });
}

function readQuantities(quantities: FieldReader | undefined): ComputeQuantities {
  return { cpu: quantities?.scalarText('cpu'), memory: quantities?.scalarText('memory') };
}

function byName<Name extends string, T>(
  names: readonly Name[],
  read: (name: Name) => T | undefined,
): Partial<Record<Name, T>> {
  const found: Partial<Record<Name, T>> = {};
  for (const name of names) {
    const value = read(name);
    if (value !== undefined) found[name] = value;
  }
  return found;
}

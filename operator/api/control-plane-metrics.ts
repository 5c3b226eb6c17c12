import { collectDefaultMetrics, Gauge, type Registry } from 'prom-client';
import type { Mesh } from '../mesh/mesh.ts';

/** Adds the control plane's own metrics, read from the ledger when they are asked for, to those of its other parts. */
export function controlPlaneMetrics(mesh: Mesh, registry: Registry): Registry {
  collectDefaultMetrics({ register: registry });
  const gauge = (name: string, help: string, value: () => number) =>
    new Gauge({
      name,
      help,
      registers: [registry],
      collect() {
        this.set(value());
      },
    });
  const { controlPlane, model } = mesh;
  const sessions = () => [...controlPlane.ledger.sessions.values()];
  gauge('meltemi_proxies_connected', 'Proxies with an open stream.', () => controlPlane.ledger.sessions.size);
  gauge(
    'meltemi_proxies_synced',
    'Connected proxies that have acknowledged everything.',
    () => sessions().filter((session) => session.configured).length,
  );
  gauge(
    'meltemi_proxies_rejecting',
    'Connected proxies that refuse something.',
    () => sessions().filter((session) => session.refusesSomething).length,
  );
  gauge('meltemi_services', 'Services in the mesh.', () => model.services.size);
  gauge('meltemi_workloads', 'Workloads in the mesh.', () => model.workloads.size);
  gauge('meltemi_push_queue_length', 'Proxies that wait for their turn.', () => controlPlane.queue.length);
  gauge(
    'meltemi_push_bytes_in_flight',
    'Bytes on their way to sockets.',
    () => controlPlane.queue.bytesInFlight,
  );
  gauge('meltemi_quarantined', 'Generations that an Envoy refused.', () => model.inputs.quarantine.size);
  return registry;
}

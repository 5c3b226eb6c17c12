import { isIP } from 'node:net';
import type { Reader } from '../../mesh-model/collections/collection.ts';
import type { Endpoint } from '../../mesh-model/endpoint.ts';
import type { MeshModel } from '../../mesh-model/mesh-model.ts';
import type { Service, ServicePort } from '../../mesh-model/service.ts';

/**
 * The endpoints of a service that its clients dial themselves, and that take mutual TLS. A service without an address of its own
 * (headless) has such clients: its name, and the names of its pods, stand for the addresses of endpoints. How an
 * endpoint is does not matter: who dials it means it, and peers of a StatefulSet meet before they are ready.
 */
export function dialledEndpoints(
  model: MeshModel,
  read: Reader,
  service: Service,
  { number }: ServicePort,
): readonly Endpoint[] {
  if (!isHeadless(service)) return [];
  const ofPort = read.get(model.endpoints, service.key)?.byPort[String(number)] ?? [];
  return ofPort.filter(({ address, principal }) => principal !== undefined && isIP(address) !== 0);
}

function isHeadless({ addresses, resolution }: Service): boolean {
  return addresses.length === 0 && (resolution === 'Registry' || resolution === 'Static');
}

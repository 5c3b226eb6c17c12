import { SIDECAR_PORTS } from '../../mesh-model/sidecar-ports.ts';
import { add, type JsonPatch, remove } from '../patch/json-patch.ts';
import { type CallTarget, callPath, type KubeletCall } from './kubelet-call.ts';

/** Where Kubernetes writes what is called. */
const FIELDS = { Http: 'httpGet', Tcp: 'tcpSocket', Grpc: 'grpc' } as const satisfies Readonly<
  Record<CallTarget['kind'], string>
>;

/**
 * Sends the kubelet to the sidecar with its call. Of an HTTP call, headers and whatever else it has stay; the others become
 * HTTP calls, because only such a call can be told from the others of the pod, and be answered with no.
 */
export function redirectCall({ container, name, at, target }: KubeletCall): JsonPatch {
  const call = { path: callPath(container, name), port: SIDECAR_PORTS.health, scheme: 'HTTP' };
  if (target.kind !== 'Http') return [remove([...at, FIELDS[target.kind]]), add([...at, 'httpGet'], call)];
  return Object.entries(call).map(([field, value]) => add([...at, 'httpGet', field], value));
}

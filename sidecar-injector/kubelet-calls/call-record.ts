import type { TextMap } from '../../api/metadata.ts';
import type { Problem } from '../../api/problem.ts';
import { INJECTED_ANNOTATIONS } from '../mesh-words.ts';
import { type Handler, HOOK_NAMES, PROBE_NAMES } from '../pod/container.ts';
import { FieldReader } from '../pod/field-reader.ts';
import { readHandler } from '../pod/read-handler.ts';
import type { CallName, CallTarget, KubeletCall } from './kubelet-call.ts';

/** What redirected probes and hooks were before, by container and name. */
export type CallRecord = ReadonlyMap<string, ReadonlyMap<CallName, Handler>>;

const CALL_NAMES = [...PROBE_NAMES, ...HOOK_NAMES] as const;

/**
 * Writes down what the calls were, in Kubernetes' own form, for the pod's annotation: so that people can see it, and a second
 * injection knows. `undefined` where there are none.
 */
export function writeCallRecord(calls: readonly KubeletCall[]): string | undefined {
  if (calls.length === 0) return undefined;
  const byContainer = Map.groupBy(calls, ({ container }) => container);
  const record = [...byContainer].map(([container, own]) => [
    container,
    Object.fromEntries(own.map(({ name, target }) => [name, handlerJson(target)])),
  ]);
  return JSON.stringify(Object.fromEntries(record));
}

/** Reads the annotation. It is a user's to change: what is wrong in it counts as absent. */
export function readCallRecord(annotations: TextMap): CallRecord {
  const text = annotations[INJECTED_ANNOTATIONS.kubeletCalls];
  const problems: Problem[] = [];
  const document = FieldReader.of(text === undefined ? {} : parseJson(text), problems);
  const record = document.entries().map(([container, calls]) => {
    const handlers = CALL_NAMES.flatMap((name) => {
      const handler = calls.object(name);
      return handler === undefined ? [] : [[name, readHandler(handler)] as const];
    });
    return [container, new Map(handlers)] as const;
  });
  return problems.length === 0 ? new Map(record) : new Map();
}

function handlerJson(target: CallTarget): object {
  switch (target.kind) {
    case 'Http':
      return { httpGet: { path: target.path, port: target.port, scheme: target.scheme } };
    case 'Tcp':
      return { tcpSocket: { port: target.port } };
    case 'Grpc':
      return { grpc: { port: target.port, service: target.service } };
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

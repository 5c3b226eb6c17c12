import { Ajv } from 'ajv';

export interface MeshCondition {
  readonly type: string;
  readonly status: string;
  readonly reason: string;
  readonly message: string;
  readonly observedGeneration?: number;
}

/** What the tour needs of an object as `meltemi get KIND NAME -o json` prints it. */
export interface MeshObject {
  readonly metadata: { readonly name: string; readonly generation?: number };
  readonly spec?: unknown;
  readonly status?: {
    readonly conditions?: readonly MeshCondition[];
    /** Of a MeshStatus. */
    readonly proxies?: { readonly connected: number; readonly synced: number; readonly rejected: number };
  };
}

const text = { type: 'string' };
const count = { type: 'integer' };
const isMeshObject = new Ajv().compile<MeshObject>({
  type: 'object',
  required: ['metadata'],
  properties: {
    metadata: { type: 'object', required: ['name'], properties: { name: text, generation: count } },
    status: {
      type: 'object',
      properties: {
        conditions: {
          type: 'array',
          items: {
            type: 'object',
            required: ['type', 'status', 'reason', 'message'],
            properties: { type: text, status: text, reason: text, message: text, observedGeneration: count },
          },
        },
        proxies: {
          type: 'object',
          required: ['connected', 'synced', 'rejected'],
          properties: { connected: count, synced: count, rejected: count },
        },
      },
    },
  },
});

/** Reads what `meltemi get -o json` printed; undefined where it is no object. */
export function readMeshObject(json: string): MeshObject | undefined {
  try {
    const value: unknown = JSON.parse(json);
    return isMeshObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** A condition of the object's present generation; one about an older text says nothing about this one. */
export function conditionOf(object: MeshObject, type: string): MeshCondition | undefined {
  const condition = object.status?.conditions?.find((candidate) => candidate.type === type);
  return condition?.observedGeneration === object.metadata.generation ? condition : undefined;
}

/**
 * Whether everything that was written is in what is there. The mesh may have added defaults, so more may be there, but
 * lists have the same length.
 */
export function contains(actual: unknown, written: unknown): boolean {
  if (Array.isArray(written)) {
    if (!Array.isArray(actual) || actual.length !== written.length) return false;
    return written.every((item, index) => contains(actual[index], item));
  }
  if (!isFields(written)) return Object.is(actual, written);
  return isFields(actual) && Object.entries(written).every(([name, value]) => contains(actual[name], value));
}

function isFields(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

import { NOTHING } from '../process/calls.ts';
import { TOTALS, USAGE } from '../process/usage.ts';

/** What can be changed in the synthetic mesh. */
export const CHANGE_KINDS = ['endpoint', 'route', 'service'] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

const CHANGE = {
  properties: { kind: { enum: ['endpoint', 'route', 'service'] }, repetition: { type: 'uint32' } },
} as const;

/** What the process that holds the control plane can be asked. */
export const CONTROL_PLANE_CALLS = {
  /** Starts the control plane with a mesh. */
  start: {
    argument: {
      properties: {
        services: { type: 'uint32' },
        proxies: { type: 'uint32' },
        mode: { enum: ['Explicit', 'Transparent'] },
      },
    },
    result: {
      properties: {
        port: { type: 'uint16' },
        /** Of the workloads whose proxies are to connect. */
        credentials: { elements: { properties: { nodeId: { type: 'string' }, token: { type: 'string' } } } },
        seconds: { type: 'float64' },
        usage: USAGE,
      },
    },
  },
  /** Resolves once all connected proxies have acknowledged everything there is for them. */
  settle: { argument: { properties: { proxies: { type: 'uint32' } } }, result: NOTHING },
  /** Makes one change. `appliedAt` is the moment before it was written (`clockMs`); `host` names the service it is about. */
  change: {
    argument: CHANGE,
    result: { properties: { host: { type: 'string' }, appliedAt: { type: 'float64' } } },
  },
  /** Takes the change back, where the mesh would grow with every repetition. */
  undo: { argument: CHANGE, result: NOTHING },
  usage: { argument: NOTHING, result: USAGE },
  totals: { argument: NOTHING, result: TOTALS },
} as const;

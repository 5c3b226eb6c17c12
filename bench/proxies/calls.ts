import { NOTHING } from '../process/calls.ts';
import { USAGE } from '../process/usage.ts';

/** What the process that simulates proxies can be asked. */
export const PROXIES_CALLS = {
  /** Connects a proxy for each credential; resolves once each has a first complete configuration. */
  connect: {
    argument: {
      properties: {
        address: { type: 'string' },
        credentials: { elements: { properties: { nodeId: { type: 'string' }, token: { type: 'string' } } } },
      },
    },
    result: NOTHING,
  },
  /** Starts to note what arrives, from nothing. */
  record: { argument: NOTHING, result: NOTHING },
  /**
   * Waits until each proxy has been sent a resource of a type whose name holds a text, since `record`; gives the moment
   * for each proxy (`clockMs`).
   */
  arrivals: {
    argument: { properties: { type: { type: 'string' }, name: { type: 'string' } } },
    result: { properties: { at: { elements: { type: 'float64' } } } },
  },
  /** What has arrived since `record`, over all proxies. */
  recorded: {
    argument: NOTHING,
    result: {
      properties: {
        /** The bytes of all responses (gRPC messages). */
        bytes: { type: 'float64' },
        responses: { type: 'uint32' },
        /** Each distinct resource in them, with its own size. */
        resources: {
          elements: {
            properties: { type: { type: 'string' }, name: { type: 'string' }, bytes: { type: 'uint32' } },
          },
        },
      },
    },
  },
  usage: { argument: NOTHING, result: USAGE },
} as const;

import { Ajv } from 'ajv';
import type { FaultState } from '../services/fault-switch.ts';
import { sendPlain } from './http-client.ts';
import { TourError } from './tour-error.ts';

/** One process of the ratings service, told what to do on its own port, past all sidecars. */
export interface RatingsInstance {
  readonly name: string;
  /** Where it takes orders, for the user to do the same. */
  readonly adminUrl: string;
  /** Fails this share of its requests from now on, in percent. */
  fail(percent: number): Promise<void>;
  heal(): Promise<void>;
  state(): Promise<FaultState>;
}

const count = { type: 'number' };
const isFaultState = new Ajv().compile<FaultState>({
  type: 'object',
  required: ['answered', 'failed', 'failPercent'],
  properties: { answered: count, failed: count, failPercent: count },
});

/** @param appPort where the application itself listens, on loopback */
export function ratingsInstance(name: string, appPort: number): RatingsInstance {
  const adminUrl = `http://127.0.0.1:${appPort}/admin`;
  const order = async (method: 'GET' | 'POST', words: string): Promise<FaultState> => {
    const answer = await sendPlain(`${adminUrl}/${words}`, { method });
    const body: unknown = answer.kind === 'answered' ? JSON.parse(answer.body) : undefined;
    if (isFaultState(body)) return body;
    throw new TourError(
      `${name} does not take orders at ${adminUrl}.`,
      'Read its log, then start the demo again.',
    );
  };
  return {
    name,
    adminUrl,
    fail: async (percent) => {
      await order('POST', `fail?percent=${percent}`);
    },
    heal: async () => {
      await order('POST', 'healthy');
    },
    state: () => order('GET', 'state'),
  };
}

/** How many requests the instances have answered together, good and bad. */
export async function answeredBy(instances: readonly RatingsInstance[]): Promise<number> {
  const states = await Promise.all(instances.map((instance) => instance.state()));
  return states.reduce((sum, { answered }) => sum + answered, 0);
}

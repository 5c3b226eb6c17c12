import type { Ratings } from './answers.ts';
import { FaultSwitch } from './fault-switch.ts';
import type { ServiceReply, ServiceRoute } from './http-service.ts';
import type { ServiceSettings } from './settings.ts';

/**
 * The ratings service. Under /admin an instance can be told to fail: for real, in the application, so that the proxies
 * around it meet a bad instance as they would in earnest.
 */
export function ratingsRoutes(
  { instance }: ServiceSettings,
  faults: FaultSwitch = new FaultSwitch(),
): readonly ServiceRoute[] {
  const ratings: Ratings = { instance, stars: { Antonia: 5, Balthazar: 4 } };
  const failure = { status: 503, json: { error: `${instance} was told to fail` } };
  const state = () => ({ instance, ...faults.state });
  return [
    {
      method: 'GET',
      path: '/ratings/0',
      answer: () => (faults.nextFails() ? failure : { status: 200, json: ratings }),
    },
    { method: 'GET', path: '/admin/state', answer: () => ({ status: 200, json: state() }) },
    {
      method: 'POST',
      path: '/admin/fail',
      answer: ({ query }): ServiceReply => {
        if (faults.failFromNowOn(percentIn(query))) return { status: 200, json: state() };
        return { status: 400, json: { error: 'say how often: /admin/fail?percent=50, from 0 to 100' } };
      },
    },
    {
      method: 'POST',
      path: '/admin/healthy',
      answer: () => {
        faults.failFromNowOn(0);
        return { status: 200, json: state() };
      },
    },
  ];
}

/** All requests, unless told; not a number where it is none. */
function percentIn(query: URLSearchParams): number {
  const text = query.get('percent') ?? '100';
  return text.trim() === '' ? Number.NaN : Number(text);
}

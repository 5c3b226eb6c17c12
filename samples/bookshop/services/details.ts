import type { Details } from './answers.ts';
import type { ServiceRoute } from './http-service.ts';
import type { ServiceSettings } from './settings.ts';

/** The details service: what is printed on the cover. */
export function detailsRoutes({ instance }: ServiceSettings): readonly ServiceRoute[] {
  const details: Details = {
    instance,
    title: 'The Comedy of Errors',
    author: 'William Shakespeare',
    year: 1595,
    publisher: 'First Folio Press',
  };
  return [{ method: 'GET', path: '/details/0', answer: () => ({ status: 200, json: details }) }];
}

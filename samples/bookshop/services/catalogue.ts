import { detailsRoutes } from './details.ts';
import type { ServiceRoute } from './http-service.ts';
import { pageRoutes } from './page.ts';
import { ratingsRoutes } from './ratings.ts';
import { reviewsRoutes } from './reviews.ts';
import type { ServiceSettings } from './settings.ts';

/** The services of the bookshop, by name. */
const services = {
  page: pageRoutes,
  details: detailsRoutes,
  reviews: reviewsRoutes,
  ratings: ratingsRoutes,
} as const satisfies Record<string, (settings: ServiceSettings) => readonly ServiceRoute[]>;

export type ServiceName = keyof typeof services;

export const serviceNames: readonly string[] = Object.keys(services);

/** @returns whether the bookshop has a service of this name */
export function isServiceName(name: string): name is ServiceName {
  return Object.hasOwn(services, name);
}

/** What the service answers. */
export function routesOf(name: ServiceName, settings: ServiceSettings): readonly ServiceRoute[] {
  return services[name](settings);
}

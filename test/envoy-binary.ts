import { locateEnvoy } from '../operator/sidecars/find-envoy.ts';

/** The path of the Envoy that tests run: the one that Meltemi itself would. `undefined` where there is none. */
export function findEnvoy(): string | undefined {
  return locateEnvoy({ environment: process.env })?.path;
}

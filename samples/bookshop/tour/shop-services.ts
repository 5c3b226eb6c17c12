import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isServiceName } from '../services/catalogue.ts';
import { type ChildProgram, startProgram } from './child-program.ts';
import { sendPlain } from './http-client.ts';
import { pollUntil } from './poll.ts';
import type { ShopWorkload } from './shop-workload.ts';
import { TourError } from './tour-error.ts';

const program = fileURLToPath(new URL('../services/main.ts', import.meta.url));
const startLimitMs = 20_000;

/**
 * Starts the application of a workload. All that tells it of the mesh is the environment: where its HTTP proxy is.
 * @returns undefined for a workload without an application, which only calls others
 */
export async function startShopService(
  workload: ShopWorkload,
  workDirectory: string,
): Promise<ChildProgram | undefined> {
  const { name, app, inbound } = workload;
  if (inbound === undefined || !isServiceName(app)) return undefined;
  return startProgram({
    name,
    command: process.execPath,
    args: [program, app],
    environment: environmentOf(workload, inbound.appPort),
    logFile: join(workDirectory, `${name}.log`),
  });
}

/**
 * Waits until the application answers on its own port.
 * @throws TourError where it does not
 */
export async function waitUntilHealthy(service: ChildProgram, appPort: number): Promise<void> {
  const healthy = await pollUntil(startLimitMs, async () => {
    const answer = await sendPlain(`http://127.0.0.1:${appPort}/healthz`);
    if (answer.kind === 'answered' && answer.status === 200) return true;
    return service.end === undefined ? undefined : false;
  });
  if (healthy === true) return;
  throw new TourError(
    `${service.name} ${service.end === undefined ? 'does not answer' : `has ${service.end}`}. Its last words:\n${await service.lastWords()}`,
    `Read the rest in ${service.logFile}, then start the demo again.`,
  );
}

function environmentOf(
  { name, app, version, outboundPort }: ShopWorkload,
  appPort: number,
): NodeJS.ProcessEnv {
  return {
    PATH: process.env.PATH,
    HOST: '127.0.0.1',
    PORT: String(appPort),
    INSTANCE: name,
    ...(app === 'reviews' ? { REVIEWS_VERSION: version } : {}),
    // Node's own switch for what most languages' HTTP clients do unasked. Nothing of the user's environment is handed
    // on: a proxy that the user has set would win over the sidecar.
    NODE_USE_ENV_PROXY: '1',
    HTTP_PROXY: `http://127.0.0.1:${outboundPort}`,
  };
}

/**
 * Runs one service of the bookshop: `node main.ts page|details|reviews|ratings`. See settings.ts for its environment.
 * It knows nothing of a mesh: it calls its peers by name, with node:http, as it would in any cluster.
 */
import { isServiceName, routesOf, serviceNames } from './catalogue.ts';
import { startService } from './http-service.ts';
import { readSettings, type ServiceSettings, SettingError } from './settings.ts';

const name = process.argv[2] ?? '';
if (!isServiceName(name)) stop(`say which service to run: ${serviceNames.join(', ')}`);
const settings = settingsOrStop();
const service = await startService(routesOf(name, settings), {
  host: settings.host,
  port: settings.port,
  log: (line) => console.log(`${new Date().toISOString()} ${settings.instance} ${line}`),
});
console.log(`${name} listens on ${settings.host}:${service.port} as ${settings.instance}`);

let ending = false;
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, end);

function end(): void {
  if (ending) return;
  ending = true;
  service.close().then(() => process.exit(0));
}

function settingsOrStop(): ServiceSettings {
  try {
    return readSettings(process.env);
  } catch (error) {
    if (error instanceof SettingError) return stop(error.message);
    throw error;
  }
}

function stop(problem: string): never {
  console.error(`bookshop: ${problem}`);
  process.exit(2);
}

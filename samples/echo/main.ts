/** Runs echo services on loopback, one an argument: `main.ts v1=18081 tcp:lines=18085`. */
import { once } from 'node:events';
import { echoServer } from './echo.ts';
import { linesServer } from './lines.ts';

for (const word of process.argv.slice(2)) {
  const [, protocol, name, port] = /^(tcp:)?([a-z0-9-]+)=(\d+)$/.exec(word) ?? [];
  if (name === undefined) endWithUsage();
  const server = protocol === undefined ? echoServer(name) : linesServer(name);
  await once(server.listen(Number(port), '127.0.0.1'), 'listening');
  console.log(`${name} listens on 127.0.0.1:${port}`);
}
if (process.argv.length === 2) endWithUsage();

function endWithUsage(): never {
  console.error('usage: echo-service [tcp:]NAME=PORT ...      for example: echo-service v1=18081 v2=18082');
  process.exit(2);
}

/**
 * An application as others write them, for pods of test clusters. It knows nothing of a mesh.
 *
 * - Without arguments it serves: HTTP on `$PORT`, connections on `$TCP_PORTS`, gRPC health on `$GRPC_PORT`, after `$START_AFTER_MS`.
 * - `get URL` calls once and prints the body; its status is 1 where the answer is another than 2xx.
 * - `await URL` calls until the answer is 2xx.
 * - `tell PATH` tells the server in this container something: `/health?of=ready&is=false`, `/crash`.
 */
import { setTimeout as delay } from 'node:timers/promises';
import { callOnce } from './call-once.ts';
import { serve } from './server.ts';

const PORT = process.env.PORT ?? '8080';
const [command = 'serve', argument = ''] = process.argv.slice(2);

switch (command) {
  case 'get':
    await print(argument);
    break;
  case 'await':
    while ((await callOnce(argument)).status !== 200) await delay(200);
    await print(argument);
    break;
  case 'tell':
    await print(`http://127.0.0.1:${PORT}${argument}`);
    break;
  default:
    await delay(Number(process.env.START_AFTER_MS ?? 0));
    serve(Number(PORT));
}

async function print(url: string): Promise<void> {
  const { status, body } = await callOnce(url);
  console.log(body);
  process.exitCode = status >= 200 && status < 300 ? 0 : 1;
}

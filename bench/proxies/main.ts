/** A process that simulates proxies. It runs on the same cores as the control plane, so it does no more than it must. */

import { serveCalls } from '../process/serve-calls.ts';
import { UsageMeter } from '../process/usage.ts';
import { PROXIES_CALLS } from './calls.ts';
import { openDeltaStream } from './delta-stream.ts';
import { Recording } from './recording.ts';
import { ResponseScanner } from './response-scan.ts';
import { SimulatedProxy } from './simulated-proxy.ts';

const meter = new UsageMeter();
const scanner = new ResponseScanner();
const recording = new Recording();
let proxies = 0;

/** Connects a proxy; resolves once it has its first complete configuration. */
function connect(address: string, nodeId: string, token: string): Promise<void> {
  const number = proxies++;
  return new Promise((resolve, reject) => {
    const send = openDeltaStream(
      address,
      token,
      (bytes) => {
        const response = scanner.scan(bytes);
        recording.note(number, response, bytes.length);
        proxy.take(response);
        if (proxy.configured) resolve();
      },
      (error) => {
        const lost = new Error(`${nodeId}: ${error.message}`);
        reject(lost);
        // Later nobody listens to the promise any more, and figures without this proxy would be wrong.
        if (proxy.configured) throw lost;
      },
    );
    const proxy = new SimulatedProxy(nodeId, send);
    proxy.start();
  });
}

serveCalls(PROXIES_CALLS, {
  connect: async ({ address, credentials }) => {
    await Promise.all(credentials.map(({ nodeId, token }) => connect(address, nodeId, token)));
    return {};
  },
  record: () => {
    recording.start();
    return {};
  },
  arrivals: async (awaited) => ({ at: await recording.arrivals(awaited, proxies) }),
  recorded: () => recording.summary(),
  usage: () => meter.read(),
});

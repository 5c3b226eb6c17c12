import type { Colors } from 'picocolors/types.js';
import type { Workload } from '../../mesh-model/workload.ts';
import { hostPortText } from '../../operator/standalone/host-port.ts';

/** What `meltemi sidecar` says once it begins: who calls it where. */
export function sidecarWelcome({ key, address, ports, proxy }: Workload, colors: Colors): string {
  const peers = ports.map(
    ({ number, appPort }) => `${hostPortText({ host: address, port: number })} -> ${appPort}`,
  );
  return [
    colors.bold(`The sidecar of ${key}. Ctrl-C ends it.`),
    peers.length === 0 ? '' : `  ${colors.dim('calls of peers')}            ${peers.join(', ')}`,
    proxy.mode === 'Explicit'
      ? `  ${colors.dim('calls of its application')}  http_proxy=http://127.0.0.1:${proxy.outboundPort}`
      : `  ${colors.dim('calls of its application')}  captured by iptables`,
    '',
  ]
    .filter((line, at, lines) => line !== '' || at === lines.length - 1)
    .join('\n');
}

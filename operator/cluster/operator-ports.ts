import type { FastifyInstance } from 'fastify';
import type { KeyPairSource } from '../../mesh-model/serving-key-pair.ts';
import type { WebhookServer } from '../../webhooks/serving/webhook-server.ts';
import type { XdsServer } from '../../xds/server/xds-server.ts';
import type { HostPort } from '../standalone/host-port.ts';
import { listenOn, PortUnavailable } from './listen-address.ts';

export interface OperatorServers {
  readonly xds: XdsServer;
  readonly xdsKeyPair: KeyPairSource;
  readonly webhooks: WebhookServer;
  readonly api: FastifyInstance;
}

/**
 * Opens the ports. The API is last: it is what the kubelet takes for the sign that everything else is there.
 * @throws PortUnavailable
 */
export async function openPorts(
  { xds, xdsKeyPair, webhooks, api }: OperatorServers,
  listen: { readonly xds: HostPort; readonly webhooks: HostPort; readonly api: HostPort },
): Promise<void> {
  await open('xDS', listen.xds, ({ host, port }) => xds.listen({ host, port, tls: xdsKeyPair }));
  await open('webhooks', listen.webhooks, ({ host, port }) => listenWith(webhooks, host, port));
  await open('the API', listen.api, ({ host, port }) => listenWith(api, host, port));
}

async function open(
  what: string,
  address: HostPort,
  listen: (address: HostPort) => Promise<number>,
): Promise<void> {
  try {
    await listenOn(address, listen);
  } catch (error) {
    throw new PortUnavailable(what, address, error);
  }
}

async function listenWith(
  server: Pick<FastifyInstance | WebhookServer, 'listen'>,
  host: string,
  port: number,
): Promise<number> {
  await server.listen({ host, port });
  return port;
}

import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { atEnd, type Lifetime } from '../lifetime.ts';

/** What an application of the test mesh answers with: the request as it arrived. */
export interface Echo {
  readonly instance: string;
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
}

export type Behaviour = (request: IncomingMessage, response: ServerResponse) => boolean;

/** A plain HTTP application on loopback that knows nothing of the mesh. */
export class EchoApplication {
  readonly instance: string;
  readonly port: number;
  /** How many requests it has seen. */
  requests = 0;
  /** Called first; where it returns true it has answered. */
  behaviour: Behaviour = () => false;

  constructor(instance: string, port: number) {
    this.instance = instance;
    this.port = port;
  }

  handle(request: IncomingMessage, response: ServerResponse): void {
    this.requests += 1;
    if (this.behaviour(request, response)) return;
    const headers = Object.fromEntries(
      Object.entries(request.headers).map(([name, value]) => [name, String(value)]),
    );
    const echo: Echo = {
      instance: this.instance,
      method: request.method ?? '',
      path: request.url ?? '',
      headers,
    };
    response.setHeader('content-type', 'application/json').end(JSON.stringify(echo));
  }

  /** Answers every request with a status, until told otherwise. */
  answerWith(status: number): void {
    this.behaviour = (_request, response) => {
      response.statusCode = status;
      response.end(`${this.instance} says ${status}`);
      return true;
    };
  }

  recover(): void {
    this.behaviour = () => false;
  }
}

/** Starts an application on a free loopback port. */
export async function startEcho(lifetime: Lifetime, instance: string, port = 0): Promise<EchoApplication> {
  let application: EchoApplication | undefined;
  const server = createServer((request, response) => application?.handle(request, response));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, '127.0.0.1', resolve);
  });
  atEnd(lifetime, () => {
    server.closeAllConnections();
    server.close();
  });
  application = new EchoApplication(instance, (server.address() as AddressInfo).port);
  return application;
}

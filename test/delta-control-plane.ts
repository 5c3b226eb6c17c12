import { type Metadata, Server, ServerCredentials, type ServerDuplexStream } from '@grpc/grpc-js';
import { pack } from '../api/envoy/any.ts';
import { decode } from '../api/envoy/decoder.ts';
import { encode } from '../api/envoy/encoder.ts';
import type { Any, DeltaDiscoveryRequest, EnvoyMessages } from '../api/envoy/generated/types.ts';
import { DELTA_SERVICE } from '../xds/server/delta-service.ts';
import { atEnd, type Lifetime } from './lifetime.ts';

const REQUEST = 'envoy.service.discovery.v3.DeltaDiscoveryRequest';
const RESPONSE = 'envoy.service.discovery.v3.DeltaDiscoveryResponse';

/** One stream of a proxy, with all that it sent. */
export interface SeenStream {
  readonly metadata: Metadata;
  readonly requests: readonly DeltaDiscoveryRequest[];
  /** Sends a resource unasked. Returns the nonce that the proxy's answer will have. */
  send(resource: ServedResource): string;
  /** Ends it, as a control plane that stops does. */
  end(): void;
}

/** A resource, packed. */
export interface ServedResource {
  readonly name: string;
  readonly message: Any;
}

/** A resource of a type, under its name. */
export function served<Type extends keyof EnvoyMessages>(
  type: Type,
  name: string,
  message: EnvoyMessages[Type],
): ServedResource {
  return { name, message: pack(type, message) };
}

/**
 * A control plane that says the same to everybody: the resources it was made with, to whoever asks. For tests of what is
 * said and how, where who says it does not matter.
 */
export class DeltaControlPlane {
  readonly streams: SeenStream[] = [];
  readonly port: number;

  constructor(port: number) {
    this.port = port;
  }
}

/** Starts one on a free loopback port. Without credentials it speaks plaintext. */
export async function startDeltaControlPlane(
  lifetime: Lifetime,
  resources: readonly ServedResource[],
  credentials: ServerCredentials = ServerCredentials.createInsecure(),
): Promise<DeltaControlPlane> {
  const server = new Server();
  const streams: SeenStream[] = [];
  server.addService(DELTA_SERVICE, {
    DeltaAggregatedResources: (call: ServerDuplexStream<Uint8Array, Uint8Array>) => {
      streams.push(serve(call, resources));
    },
  });
  const port = await new Promise<number>((resolve, reject) => {
    server.bindAsync('127.0.0.1:0', credentials, (error, bound) => (error ? reject(error) : resolve(bound)));
  });
  atEnd(lifetime, () => server.forceShutdown());
  return Object.assign(new DeltaControlPlane(port), { streams });
}

function serve(
  call: ServerDuplexStream<Uint8Array, Uint8Array>,
  resources: readonly ServedResource[],
): SeenStream {
  const requests: DeltaDiscoveryRequest[] = [];
  let nonce = 0;
  function send(type: string, sent: readonly ServedResource[]): string {
    nonce += 1;
    call.write(response(type, String(nonce), sent));
    return String(nonce);
  }
  call.on('data', (bytes: Uint8Array) => {
    const request = decode(REQUEST, bytes);
    const isFirst = requests.every(({ type_url }) => type_url !== request.type_url);
    requests.push(request);
    const asked = request.resource_names_subscribe ?? [];
    const wanted = resources.filter(
      ({ name, message }) =>
        message['@type'] === request.type_url && (asked.includes(name) || (isFirst && asked.length === 0)),
    );
    if (wanted.length > 0) send(request.type_url ?? '', wanted);
  });
  call.on('error', () => undefined);
  call.on('end', () => call.end());
  return {
    metadata: call.metadata,
    requests,
    send: (resource) => send(resource.message['@type'], [resource]),
    end: () => call.end(),
  };
}

function response(type: string, nonce: string, resources: readonly ServedResource[]): Uint8Array {
  return encode(RESPONSE, {
    type_url: type,
    nonce,
    resources: resources.map(({ name, message }) => ({ name, version: '1', resource: message })),
  });
}

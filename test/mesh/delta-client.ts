import {
  ChannelCredentials,
  Client,
  type ClientDuplexStream,
  Metadata,
  type ServiceError,
} from '@grpc/grpc-js';
import { decode } from '../../api/envoy/decoder.ts';
import { encode } from '../../api/envoy/encoder.ts';
import type { DeltaDiscoveryRequest, DeltaDiscoveryResponse } from '../../api/envoy/generated/types.ts';
import { atEnd, type Lifetime } from '../lifetime.ts';

const PATH = '/envoy.service.discovery.v3.AggregatedDiscoveryService/DeltaAggregatedResources';

/** A stream to the control plane that says what a test wants it to, as a hostile or confused proxy might. */
export class DeltaClient {
  readonly #stream: ClientDuplexStream<Buffer, Buffer>;
  readonly responses: DeltaDiscoveryResponse[] = [];
  /** Set once the server has ended the stream. */
  failure: ServiceError | undefined;
  #acknowledges = false;

  constructor(lifetime: Lifetime, address: string, token: string | undefined, rootsPem?: string) {
    const credentials =
      rootsPem === undefined
        ? ChannelCredentials.createInsecure()
        : ChannelCredentials.createSsl(Buffer.from(rootsPem));
    const client = new Client(address, credentials);
    atEnd(lifetime, () => client.close());
    const metadata = new Metadata();
    if (token !== undefined) metadata.set('authorization', `Bearer ${token}`);
    const same = (bytes: Buffer) => bytes;
    this.#stream = client.makeBidiStreamRequest(PATH, same, same, metadata);
    this.#stream.on('data', (bytes: Buffer) => {
      const response = decode('envoy.service.discovery.v3.DeltaDiscoveryResponse', bytes);
      this.responses.push(response);
      const { type_url = '', nonce = '' } = response;
      if (this.#acknowledges) this.#send({ type_url, response_nonce: nonce });
    });
    this.#stream.on('error', (error: ServiceError) => {
      this.failure = error;
    });
  }

  /** Asks for resources of a type (a message's full name); the first request says who asks. */
  ask(type: string, names: readonly string[], nodeId?: string): void {
    this.#send({
      type_url: `type.googleapis.com/${type}`,
      resource_names_subscribe: names,
      ...(nodeId === undefined ? {} : { node: { id: nodeId } }),
    });
  }

  /** Accepts every response from now on; until then it answers none, and so the server holds back what comes after. */
  acknowledge(): void {
    this.#acknowledges = true;
  }

  #send(request: DeltaDiscoveryRequest): void {
    const bytes = encode('envoy.service.discovery.v3.DeltaDiscoveryRequest', request);
    this.#stream.write(Buffer.from(bytes));
  }
}

import {
  type handleBidiStreamingCall,
  type Metadata,
  type ServerDuplexStream,
  type ServiceDefinition,
  status,
} from '@grpc/grpc-js';
import { EnvoyDecodingError } from '../../api/envoy/decoding-error.ts';
import { resourceTypeOf } from '../snapshot/resource-type.ts';
import {
  AuthenticationError,
  type Authenticator,
  bearerToken,
  type ProxyCredentials,
} from './authentication.ts';
import { TooManyNamesError } from './delivery/subscription.ts';
import { type DeltaRequest, decodeDeltaRequest } from './delta-request.ts';
import type { ProxyConnection, ProxySession } from './proxy-session.ts';

type Call = ServerDuplexStream<Uint8Array, Uint8Array>;

/** Requests and responses stay bytes here: responses are encoded once for many proxies, requests decoded with errors caught. */
export const DELTA_SERVICE = {
  DeltaAggregatedResources: {
    path: '/envoy.service.discovery.v3.AggregatedDiscoveryService/DeltaAggregatedResources',
    requestStream: true,
    responseStream: true,
    requestDeserialize: (bytes: Buffer): Uint8Array => bytes,
    requestSerialize: (bytes: Uint8Array): Buffer => asBuffer(bytes),
    responseDeserialize: (bytes: Buffer): Uint8Array => bytes,
    responseSerialize: (bytes: Uint8Array): Buffer => asBuffer(bytes),
  },
} as const satisfies ServiceDefinition;

/** Where streams become sessions. */
export interface SessionDirectory {
  readonly authenticator: Authenticator;
  /** Opens the session of an authenticated proxy, or says why not. */
  open(
    credentials: ProxyCredentials,
    connection: ProxyConnection,
  ): ProxySession | { readonly refused: string };
  closed(session: ProxySession): void;
}

/** Serves one stream a proxy: authentication, then requests to its session until either side ends it. */
export function deltaHandler(directory: SessionDirectory): handleBidiStreamingCall<Uint8Array, Uint8Array> {
  return (call) => {
    authenticate(directory.authenticator, call.metadata).then(
      (credentials) => new DeltaStream(directory, call, credentials),
      (error: unknown) => {
        const known = error instanceof AuthenticationError;
        fail(
          call,
          known ? status.UNAUTHENTICATED : status.INTERNAL,
          known ? error.message : 'authentication failed',
        );
        if (!known) throw error;
      },
    );
  };
}

async function authenticate(authenticator: Authenticator, metadata: Metadata): Promise<ProxyCredentials> {
  const value = metadata.get('authorization')[0];
  return authenticator.authenticate(bearerToken(value?.toString()));
}

class DeltaStream {
  readonly #directory: SessionDirectory;
  readonly #call: Call;
  readonly #credentials: ProxyCredentials;
  readonly #expiry: NodeJS.Timeout;
  #session: ProxySession | undefined;

  constructor(directory: SessionDirectory, call: Call, credentials: ProxyCredentials) {
    this.#directory = directory;
    this.#call = call;
    this.#credentials = credentials;
    // A stream must not outlive its proof: Envoy connects again at once, with the token it has by then.
    this.#expiry = setTimeout(
      () => this.#fail(status.UNAUTHENTICATED, 'the token has expired'),
      Math.min(credentials.expiresAt - Date.now(), 2 ** 31 - 1),
    );
    call.on('data', (bytes: Uint8Array) => this.#receive(bytes));
    call.on('end', () => this.#end());
    call.on('cancelled', () => this.#end());
    call.on('error', () => this.#closeSession());
  }

  #receive(bytes: Uint8Array): void {
    try {
      const request = decodeDeltaRequest(bytes);
      const session = this.#session ?? this.#open(request);
      const type = resourceTypeOf(request.typeUrl);
      // A type this server does not serve stays unanswered, as the protocol has it: Envoy goes on without.
      if (type !== undefined) session?.request(type, request);
    } catch (error) {
      if (!(error instanceof EnvoyDecodingError) && !(error instanceof TooManyNamesError)) throw error;
      this.#fail(status.INVALID_ARGUMENT, error.message);
    }
  }

  #open(request: DeltaRequest): ProxySession | undefined {
    const { workload } = this.#credentials;
    if (request.nodeId !== workload) {
      this.#fail(
        status.PERMISSION_DENIED,
        `the token is for ${workload}, not for the node id that was given`,
      );
      return undefined;
    }
    const opened = this.#directory.open(this.#credentials, {
      write: (bytes, flushed) => this.#call.write(bytes, flushed),
      close: (reason) => this.#fail(status.UNAVAILABLE, reason),
    });
    if ('refused' in opened) {
      this.#fail(status.FAILED_PRECONDITION, opened.refused);
      return undefined;
    }
    this.#session = opened;
    return opened;
  }

  #fail(code: status, message: string): void {
    fail(this.#call, code, message);
    this.#closeSession();
  }

  #end(): void {
    this.#call.end();
    this.#closeSession();
  }

  #closeSession(): void {
    clearTimeout(this.#expiry);
    const session = this.#session;
    this.#session = undefined;
    if (session === undefined) return;
    session.close();
    this.#directory.closed(session);
  }
}

function fail(call: Call, code: status, details: string): void {
  call.emit('error', { code, details });
}

function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

import type { ServiceDefinition } from '@grpc/grpc-js';
import { EnvoyDecodingError } from '../../api/envoy/decoding-error.ts';
import { resourceTypeOf } from '../snapshot/resource-type.ts';
import { AdmissionQueue } from './admission-queue.ts';
import {
  AuthenticationError,
  AuthenticationUnavailable,
  type Authenticator,
  bearerToken,
  type ProxyCredentials,
} from './authentication.ts';
import { TooManyNamesError } from './delivery/resource-names.ts';
import { type DeltaRequest, decodeDeltaRequest } from './delta-request.ts';
import { GRPC_STATUS, type GrpcStatus } from './grpc/grpc-status.ts';
import type { StreamingCall } from './grpc/streaming-call.ts';
import type { ProxyConnection, ProxySession } from './proxy-session.ts';

/** The service as gRPC describes it, for its clients. Messages stay bytes: here they are encoded once for many proxies. */
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
export function deltaHandler(directory: SessionDirectory): (call: StreamingCall) => void {
  const admissions = new AdmissionQueue();
  return (call) => {
    authenticate(directory.authenticator, call).then(
      (proof) => admissions.add(() => new DeltaStream(directory, call, proof).start()),
      (error: unknown) => refuse(call, error),
    );
  };
}

/** What a stream is opened with. */
interface Proof {
  readonly token: string;
  readonly credentials: ProxyCredentials;
}

async function authenticate(authenticator: Authenticator, { headers }: StreamingCall): Promise<Proof> {
  const token = bearerToken(headers.authorization);
  return { token, credentials: await authenticator.authenticate(token) };
}

/** Envoy connects again after each of them; the status and the message are for whoever reads its log. */
function refuse(call: StreamingCall, error: unknown): void {
  if (error instanceof AuthenticationError) {
    call.end(GRPC_STATUS.UNAUTHENTICATED, error.message);
  } else if (error instanceof AuthenticationUnavailable) {
    call.end(GRPC_STATUS.UNAVAILABLE, error.message);
  } else {
    call.end(GRPC_STATUS.INTERNAL, 'authentication failed');
    throw error;
  }
}

class DeltaStream {
  readonly #directory: SessionDirectory;
  readonly #call: StreamingCall;
  readonly #credentials: ProxyCredentials;
  readonly #expiry: NodeJS.Timeout;
  readonly #unfollow: (() => void) | undefined;
  #session: ProxySession | undefined;

  constructor(directory: SessionDirectory, call: StreamingCall, { token, credentials }: Proof) {
    this.#directory = directory;
    this.#call = call;
    this.#credentials = credentials;
    // A stream must not outlive its proof: Envoy connects again at once, with the token it has by then.
    this.#expiry = setTimeout(
      () => this.#fail(GRPC_STATUS.UNAUTHENTICATED, 'the token has expired'),
      Math.min(credentials.expiresAt - Date.now(), 2 ** 31 - 1),
    );
    this.#unfollow = directory.authenticator.follow?.(token, credentials, (reason) =>
      this.#fail(GRPC_STATUS.UNAUTHENTICATED, reason),
    );
  }

  start(): void {
    this.#call.start({ message: (bytes) => this.#receive(bytes), ended: () => this.#closeSession() });
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
      this.#fail(GRPC_STATUS.INVALID_ARGUMENT, error.message);
    }
  }

  #open(request: DeltaRequest): ProxySession | undefined {
    const { workload } = this.#credentials;
    if (request.nodeId !== workload) {
      this.#fail(
        GRPC_STATUS.PERMISSION_DENIED,
        `the token is for ${workload}, not for the node id that was given`,
      );
      return undefined;
    }
    const opened = this.#directory.open(this.#credentials, {
      bootstrap: request.bootstrap,
      write: ({ frame }, flushed) => this.#call.write(frame, flushed),
      close: (reason) => this.#fail(GRPC_STATUS.UNAVAILABLE, reason),
    });
    if ('refused' in opened) {
      this.#fail(GRPC_STATUS.FAILED_PRECONDITION, opened.refused);
      return undefined;
    }
    this.#session = opened;
    return opened;
  }

  #fail(status: GrpcStatus, message: string): void {
    this.#call.end(status, message);
    this.#closeSession();
  }

  #closeSession(): void {
    clearTimeout(this.#expiry);
    this.#unfollow?.();
    const session = this.#session;
    this.#session = undefined;
    if (session === undefined) return;
    session.close();
    this.#directory.closed(session);
  }
}

function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

import { Client, type ClientDuplexStream, credentials, Metadata } from '@grpc/grpc-js';
import { DELTA_SERVICE } from '../../xds/server/delta-service.ts';

const { path, requestSerialize, responseDeserialize } = DELTA_SERVICE.DeltaAggregatedResources;

/** Envoy's HTTP/2 window for a stream, so that one response fits in it (Http2ProtocolOptions.initial_stream_window_size). */
const STREAM_WINDOW_BYTES = 16 * 1024 * 1024;

const CHANNEL = {
  // A connection of its own for each proxy, as each Envoy has.
  'grpc.use_local_subchannel_pool': 1,
  'grpc-node.flow_control_window': STREAM_WINDOW_BYTES,
  'grpc.max_receive_message_length': -1,
};

/**
 * Opens a delta stream on a connection of its own.
 * @param failed told when the stream ends: nothing of the benchmark ends it
 */
export function openDeltaStream(
  address: string,
  token: string,
  received: (bytes: Uint8Array) => void,
  failed: (error: Error) => void,
): (request: Buffer) => void {
  const client = new Client(address, credentials.createInsecure(), CHANNEL);
  const metadata = new Metadata();
  metadata.set('authorization', `Bearer ${token}`);
  const stream: ClientDuplexStream<Uint8Array, Uint8Array> = client.makeBidiStreamRequest(
    path,
    requestSerialize,
    responseDeserialize,
    metadata,
  );
  stream.on('data', received);
  stream.on('error', failed);
  stream.on('end', () => failed(new Error('the control plane has ended a stream')));
  return (request) => stream.write(request);
}

import { connect, type IncomingHttpHeaders } from 'node:http2';
import { DELTA_SERVICE } from '../../xds/server/delta-service.ts';
import { frameOf, MessageReader } from '../../xds/server/grpc/message-frame.ts';

/** Envoy's HTTP/2 windows, of a stream and of its connection: one response fits in them (Http2ProtocolOptions). */
const STREAM_WINDOW_BYTES = 16 * 1024 * 1024;
const CONNECTION_WINDOW_BYTES = 24 * 1024 * 1024;
const MAX_MESSAGE_BYTES = STREAM_WINDOW_BYTES;

/**
 * Opens a delta stream on a connection of its own. It is plain HTTP/2: gRPC's client would take twice the processor time,
 * of the cores that the control plane needs.
 * @param failed told when the stream ends: nothing of the benchmark ends it
 */
export function openDeltaStream(
  address: string,
  token: string,
  received: (bytes: Uint8Array) => void,
  failed: (error: Error) => void,
): (request: Uint8Array) => void {
  const session = connect(`http://${address}`, { settings: { initialWindowSize: STREAM_WINDOW_BYTES } });
  session.on('connect', () => session.setLocalWindowSize(CONNECTION_WINDOW_BYTES));
  session.on('error', failed);
  const stream = session.request({
    ':method': 'POST',
    ':path': DELTA_SERVICE.DeltaAggregatedResources.path,
    'content-type': 'application/grpc+proto',
    te: 'trailers',
    authorization: `Bearer ${token}`,
  });
  const reader = new MessageReader(MAX_MESSAGE_BYTES);
  let reason = 'the control plane has ended the stream';
  stream.on('data', (chunk: Buffer) => {
    for (const message of reader.read(chunk)) received(message);
  });
  stream.on('trailers', (trailers: IncomingHttpHeaders) => {
    reason = `${reason}: status ${trailers['grpc-status']} ${trailers['grpc-message']}`;
  });
  stream.on('error', failed);
  stream.on('close', () => failed(new Error(reason)));
  return (request) => stream.write(frameOf([request]));
}

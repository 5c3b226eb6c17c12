import assert from 'node:assert/strict';
import { once } from 'node:events';
import { connect } from 'node:http2';
import { describe, type TestContext, test } from 'node:test';
import { Client, type ClientDuplexStream, credentials, Metadata, type StatusObject } from '@grpc/grpc-js';
import { servingCertificate } from '../../../test/serving-certificate.ts';
import { frameOf } from './message-frame.ts';
import type { StreamingCall } from './streaming-call.ts';
import { StreamingServer } from './streaming-server.ts';

const PATH = '/test.Echo/Stream';
const asIs = (bytes: Buffer): Buffer => bytes;

type Call = ClientDuplexStream<Buffer, Buffer>;

/** A server with a handler, on a free port. */
async function serve(t: TestContext, called: (call: StreamingCall) => void): Promise<number> {
  const server = new StreamingServer({ path: PATH, called, maxMessageBytes: 1_000_000 });
  t.after(() => server.stop());
  return server.listen('127.0.0.1', 0);
}

/** A call of gRPC's own client. */
function call(t: TestContext, port: number, path = PATH, metadata = new Metadata()): Call {
  const options = { 'grpc.max_receive_message_length': -1, 'grpc.use_local_subchannel_pool': 1 };
  const client = new Client(`127.0.0.1:${port}`, credentials.createInsecure(), options);
  t.after(() => client.close());
  const stream = client.makeBidiStreamRequest(path, asIs, asIs, metadata);
  // Its end is asked for with `statusOf`.
  stream.on('error', () => undefined);
  return stream;
}

function statusOf(stream: Call): Promise<{ code: number; details: string }> {
  stream.resume();
  return new Promise((resolve) => {
    stream.once('status', ({ code, details }: StatusObject) => resolve({ code, details }));
  });
}

function echo(call: StreamingCall): void {
  call.start({ message: (bytes) => call.write(frameOf([bytes]), () => undefined), ended: () => undefined });
}

describe('a streaming server', () => {
  test("talks with gRPC's own client, in messages of any size", async (t) => {
    const stream = call(t, await serve(t, echo));
    for (const size of [0, 1, 100_000, 999_999]) {
      stream.write(Buffer.alloc(size, size % 251));
      const [answer]: Buffer[] = await once(stream, 'data');
      assert.ok(answer?.equals(Buffer.alloc(size, size % 251)), `${size} bytes`);
    }
    stream.end();
    assert.deepEqual(await statusOf(stream), { code: 0, details: '' });
  });

  test('ends a call with a status and any text, and what was written before arrives', async (t) => {
    const port = await serve(t, (each) => {
      each.write(frameOf([Buffer.from('last words')]), () => undefined);
      each.end(16, 'the token 100% of "späť" is\nno good');
    });
    const stream = call(t, port);
    const received: string[] = [];
    stream.on('data', (bytes: Buffer) => received.push(bytes.toString()));
    assert.deepEqual(await statusOf(stream), { code: 16, details: 'the token 100% of "späť" is\nno good' });
    assert.deepEqual(received, ['last words']);
  });

  test('gives the handler the metadata, and tells it once that the call is over', async (t) => {
    const ends: string[] = [];
    let over: () => void = () => undefined;
    const isOver = new Promise<void>((resolve) => {
      over = resolve;
    });
    const port = await serve(t, (each) =>
      each.start({
        message: () => undefined,
        ended: () => {
          ends.push(each.headers.authorization ?? '');
          over();
        },
      }),
    );
    const metadata = new Metadata();
    metadata.set('authorization', 'Bearer x');
    const stream = call(t, port, PATH, metadata);
    stream.write(Buffer.from('x'));
    await once(stream, 'metadata');
    stream.cancel();
    await isOver;
    assert.deepEqual(ends, ['Bearer x']);
  });

  test('refuses a message that is too long, and other methods', async (t) => {
    const port = await serve(t, echo);
    const long = call(t, port);
    long.write(Buffer.alloc(1_000_001));
    assert.equal((await statusOf(long)).code, 8);
    const other = await statusOf(call(t, port, '/test.Echo/Other'));
    assert.deepEqual(other, { code: 12, details: 'there is no /test.Echo/Other' });
  });

  test('what is not gRPC is told so', async (t) => {
    const session = connect(`http://127.0.0.1:${await serve(t, echo)}`);
    t.after(() => session.destroy());
    const request = session.request({ ':path': PATH });
    const [headers]: { ':status'?: number }[] = await once(request, 'response');
    assert.equal(headers?.[':status'], 415);
  });

  test('a reader that stops reading holds up only itself', async (t) => {
    let flushed = 0;
    const port = await serve(t, (each) => {
      const frame = frameOf([Buffer.alloc(64 * 1024)]);
      for (let i = 0; i < 200; i++) each.write(frame, () => flushed++);
    });
    const session = connect(`http://127.0.0.1:${port}`);
    t.after(() => session.destroy());
    const stalled = session.request({ ':method': 'POST', ':path': PATH, 'content-type': 'application/grpc' });
    await once(stalled, 'response');
    const reading = call(t, port);
    await new Promise<void>((resolve) => {
      let received = 0;
      reading.on('data', () => {
        received += 1;
        if (received === 200) resolve();
      });
    });
    assert.ok(flushed >= 200 && flushed < 400, `${flushed} frames are on their way`);
  });

  test('serves new connections with a new certificate, and streams that are open go on', async (t) => {
    let pair = servingCertificate('localhost');
    const firstRoot = pair.rootPem;
    const listeners = new Set<() => void>();
    const tls = {
      current: () => pair,
      onChange: (listener: () => void) => {
        listeners.add(listener);
        return () => void listeners.delete(listener);
      },
    };
    const server = new StreamingServer({ path: PATH, called: echo, maxMessageBytes: 1_000, tls });
    t.after(() => server.stop());
    const port = await server.listen('127.0.0.1', 0);
    const callWith = (rootPem: string) => {
      const client = new Client(`localhost:${port}`, credentials.createSsl(Buffer.from(rootPem)), {
        'grpc.use_local_subchannel_pool': 1,
      });
      t.after(() => client.close());
      const stream = client.makeBidiStreamRequest(PATH, asIs, asIs, new Metadata());
      stream.on('error', () => undefined);
      return stream;
    };
    const isEchoed = async (stream: Call, text: string) => {
      stream.write(Buffer.from(text));
      const [answer]: Buffer[] = await once(stream, 'data');
      assert.equal(answer?.toString(), text);
    };
    const open = callWith(firstRoot);
    await isEchoed(open, 'before');
    pair = servingCertificate('localhost');
    for (const listener of listeners) listener();
    await isEchoed(callWith(pair.rootPem), 'new');
    assert.equal((await statusOf(callWith(firstRoot))).code, 14);
    await isEchoed(open, 'after');
    server.stop();
    assert.equal(listeners.size, 0);
  });
});

import { readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { buffer } from 'node:stream/consumers';

/** The IPv4 addresses of a whole name, asked for over TCP, as resolvers do when an answer is too long for UDP. RFC 1035, 4.2.2. */
export async function askOverTcp(name: string): Promise<readonly string[]> {
  const [, server = ''] = /^nameserver (\S+)/m.exec(readFileSync('/etc/resolv.conf', 'utf8')) ?? [];
  const labels = name.split('.').map((label) => `${String.fromCharCode(label.length)}${label}`);
  const question = Buffer.concat([Buffer.from(`${labels.join('')}\0`, 'latin1'), Buffer.from([0, 1, 0, 1])]);
  const header = Buffer.from([0, 7, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0]);
  const length = Buffer.alloc(2);
  length.writeUInt16BE(header.length + question.length);
  const socket = connect(53, server);
  socket.setTimeout(5_000, () => socket.destroy(new Error('no answer in time')));
  socket.write(Buffer.concat([length, header, question]));
  socket.on('data', () => socket.end());
  const answer = (await buffer(socket)).subarray(2);
  return addresses(answer, header.length + question.length);
}

/** Each answer has a name, a type, a class, a life and a length before its 4 bytes. */
function addresses(answer: Buffer, from: number): readonly string[] {
  const count = answer.readUInt16BE(6);
  let at = from;
  return Array.from({ length: count }, () => {
    at = endOfName(answer, at) + 10;
    const address = answer.subarray(at, at + 4).join('.');
    at += 4;
    return address;
  });
}

/** A name is labels to its end, or to a place where the rest of it is (a byte from 192 on, and another one). */
function endOfName(answer: Buffer, from: number): number {
  let at = from;
  for (;;) {
    const length = answer.readUInt8(at);
    if (length >= 192) return at + 2;
    at += length + 1;
    if (length === 0) return at;
  }
}

import protobuf from 'protobufjs';

const LENGTH_DELIMITED = 2;

/** Calls `visit` with each length-delimited field of a message: its number and its bytes, which are not copied. */
export function eachField(message: Uint8Array, visit: (field: number, value: Uint8Array) => void): void {
  const reader = protobuf.Reader.create(message);
  while (reader.pos < reader.len) {
    const tag = reader.uint32();
    if ((tag & 7) === LENGTH_DELIMITED) visit(tag >>> 3, reader.bytes());
    else reader.skipType(tag & 7);
  }
}

/** The length-delimited values at a path of field numbers, in order: those of all repetitions on the way. */
export function fieldsAt(message: Uint8Array, path: readonly number[]): readonly Uint8Array[] {
  const [field, ...rest] = path;
  const found: Uint8Array[] = [];
  eachField(message, (number, value) => {
    if (number !== field) return;
    if (rest.length === 0) found.push(value);
    else found.push(...fieldsAt(value, rest));
  });
  return found;
}

/** The texts at a path of field numbers. */
export function textsAt(message: Uint8Array, path: readonly number[]): readonly string[] {
  return fieldsAt(message, path).map(text);
}

export function text(value: Uint8Array): string {
  return Buffer.from(value.buffer, value.byteOffset, value.length).toString();
}

import { type ResourceType, resourceTypeOf } from '../../xds/snapshot/resource-type.ts';
import { eachField, text } from './protobuf-fields.ts';
import { type References, referencesOf } from './references.ts';
import { encodeRequest } from './request.ts';

/** A resource in a response. */
export interface ScannedResource {
  readonly name: string;
  /** The size of the protocol's `Resource`: name, version and Envoy message. */
  readonly bytes: number;
  readonly references: readonly References[];
}

/** A DeltaDiscoveryResponse, as far as a proxy needs it that only subscribes and acknowledges. */
export interface ScannedResponse {
  readonly type: ResourceType;
  readonly resources: readonly ScannedResource[];
  readonly removed: readonly string[];
  /** The request that acknowledges it. */
  readonly acknowledgement: Buffer;
}

// envoy.service.discovery.v3.DeltaDiscoveryResponse: resources = 2, type_url = 4, nonce = 5, removed_resources = 6;
// Resource: resource = 2, name = 3; google.protobuf.Any: value = 2.
const RESPONSE = { resources: 2, typeUrl: 4, nonce: 5, removed: 6 } as const;
const RESOURCE = { resource: 2, name: 3 } as const;
const ANY_VALUE = 2;

/** How many responses are remembered; every proxy is sent the same ones at about the same time. */
const REMEMBERED = 200;

/**
 * Scans responses, each once for all proxies: the server sends the same bytes with the same nonce to many. A real Envoy
 * would read its own copy, on its own machine, which the cores of the benchmark are not there for.
 */
export class ResponseScanner {
  readonly #byNonce = new Map<string, ScannedResponse>();

  scan(bytes: Uint8Array): ScannedResponse {
    const nonce = nonceOf(bytes);
    const known = this.#byNonce.get(nonce);
    if (known !== undefined) return known;
    const scanned = scanResponse(bytes, nonce);
    this.#byNonce.set(nonce, scanned);
    const oldest = this.#byNonce.keys().next();
    if (this.#byNonce.size > REMEMBERED && !oldest.done) this.#byNonce.delete(oldest.value);
    return scanned;
  }
}

function nonceOf(bytes: Uint8Array): string {
  let nonce = '';
  eachField(bytes, (field, value) => {
    if (field === RESPONSE.nonce) nonce = text(value);
  });
  return nonce;
}

function scanResponse(bytes: Uint8Array, nonce: string): ScannedResponse {
  let typeUrl = '';
  const entries: Uint8Array[] = [];
  const removed: string[] = [];
  eachField(bytes, (field, value) => {
    if (field === RESPONSE.resources) entries.push(value);
    if (field === RESPONSE.typeUrl) typeUrl = text(value);
    if (field === RESPONSE.removed) removed.push(text(value));
  });
  const type = resourceTypeOf(typeUrl);
  if (type === undefined) throw new Error(`a response of type ${typeUrl}, which nobody asked for`);
  const resources = entries.map((entry) => scanResource(type, entry));
  return { type, resources, removed, acknowledgement: encodeRequest({ type, nonce }) };
}

function scanResource(type: ResourceType, entry: Uint8Array): ScannedResource {
  let name = '';
  let references: readonly References[] = [];
  eachField(entry, (field, value) => {
    if (field === RESOURCE.name) name = text(value);
    if (field !== RESOURCE.resource) return;
    eachField(value, (anyField, message) => {
      if (anyField === ANY_VALUE) references = referencesOf(type, message);
    });
  });
  return { name, bytes: entry.length, references };
}

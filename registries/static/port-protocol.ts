import { type Protocol, protocolOf } from '../../mesh-model/protocol.ts';

/** What a MeshWorkload's or MeshService's port says it speaks. */
type WrittenProtocol = 'HTTP' | 'HTTPS' | 'HTTP2' | 'GRPC' | 'TLS' | 'TCP';

/** The protocol a port declares itself: the field, then its name, then detection. */
export function writtenProtocol(port: {
  readonly name: string;
  readonly protocol?: WrittenProtocol;
}): Protocol {
  // The mesh carries what is encrypted already as it is, HTTP or not.
  if (port.protocol === 'HTTPS') return 'TLS';
  return port.protocol ?? protocolOf({ name: port.name });
}

/**
 * The protocol of a port that does not say it itself, from those on its other side (a service's from its instances, an
 * instance's from its services): theirs, where they all agree.
 */
export function agreedProtocol(own: Protocol, others: readonly Protocol[]): Protocol {
  if (own !== 'Detect') return own;
  const [said, ...more] = new Set(others.filter((protocol) => protocol !== 'Detect'));
  return said === undefined || more.length > 0 ? 'Detect' : said;
}

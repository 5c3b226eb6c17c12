import { pack } from '../../../api/envoy/any.ts';
import type {
  Any,
  Listener,
  ListenerFilter,
  ListenerFilterChainMatchPredicate,
} from '../../../api/envoy/generated/types.ts';
import type { InspectedPorts, ListenerIR } from '../../../mesh-ir/listener.ts';
import { jsonDuration } from '../json-duration.ts';

/** What is found out about a connection before a chain is chosen for it. The order matters: later ones use the earlier. */
export function inspection({ originalDestination, inspection: inspected }: ListenerIR): Partial<Listener> {
  const filters = [
    ...(originalDestination === 'Match' ? [ORIGINAL_DESTINATION] : []),
    ...inspector('envoy.filters.listener.tls_inspector', TLS, inspected.tls),
    ...inspector('envoy.filters.listener.http_inspector', HTTP, inspected.http),
  ];
  if (filters.length === 0) return {};
  return {
    listener_filters: filters,
    listener_filters_timeout: jsonDuration(inspected.timeoutMs),
    // A client that says nothing may wait for the server to begin: its connection goes on as plaintext.
    continue_on_listener_filters_timeout: true,
  };
}

const TLS = pack('envoy.extensions.filters.listener.tls_inspector.v3.TlsInspector', {});
const HTTP = pack('envoy.extensions.filters.listener.http_inspector.v3.HttpInspector', {});

const ORIGINAL_DESTINATION: ListenerFilter = {
  name: 'envoy.filters.listener.original_dst',
  typed_config: pack('envoy.extensions.filters.listener.original_dst.v3.OriginalDst', {}),
};

function inspector(name: string, config: Any, ports: InspectedPorts): readonly ListenerFilter[] {
  if (ports === 'None') return [];
  const filter: ListenerFilter = { name, typed_config: config };
  if (ports === 'All') return [filter];
  if ('allBut' in ports) return [disabled(filter, anyPort(ports.allBut))];
  const only = anyPort(ports.only);
  return only === undefined ? [] : [disabled(filter, { not_match: only })];
}

function disabled(
  filter: ListenerFilter,
  where: ListenerFilterChainMatchPredicate | undefined,
): ListenerFilter {
  return where === undefined ? filter : { ...filter, filter_disabled: where };
}

/** The end of a range is exclusive. `or_match` wants at least two rules. */
function anyPort(ports: readonly number[]): ListenerFilterChainMatchPredicate | undefined {
  const rules = ports.map((port) => ({ destination_port_range: { start: port, end: port + 1 } }));
  const [first, second] = rules;
  return second === undefined ? first : { or_match: { rules } };
}

import type { Listener } from '../../api/envoy/generated/types.ts';
import type { ListenerIR } from '../../mesh-ir/listener.ts';
import { address } from './listener/address.ts';
import { filterChain } from './listener/filter-chain.ts';
import { inspection } from './listener/inspection.ts';

export function translateListener(listener: ListenerIR): Listener {
  const { name, direction, chains, fallback } = listener;
  return {
    name,
    ...address(listener),
    traffic_direction: direction === 'Inbound' ? 'INBOUND' : 'OUTBOUND',
    ...inspection(listener),
    filter_chains: chains.map(filterChain),
    ...(fallback === undefined ? {} : { default_filter_chain: filterChain(fallback) }),
  };
}

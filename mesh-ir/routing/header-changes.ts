import type { HttpRuleSpec } from '../../mesh-model/route.ts';
import type { HeaderChangesIR } from '../route.ts';

type HeaderModifierSpec = NonNullable<HttpRuleSpec['requestHeaders']>;

/** Changes to headers other than `Host`, which is a rewrite (`rewrite.ts`). */
export function headerChanges({ set = {}, add = {}, remove = [] }: HeaderModifierSpec = {}): HeaderChangesIR {
  const others = Object.entries(set).filter(([name]) => name.toLowerCase() !== 'host');
  return { set: Object.fromEntries(others), add, remove };
}

import type { HttpRuleSpec } from '../../mesh-model/route.ts';
import type { HeaderChangesIR } from '../route.ts';

type HeaderModifierSpec = NonNullable<HttpRuleSpec['requestHeaders']>;

export function headerChanges({ set = {}, add = {}, remove = [] }: HeaderModifierSpec = {}): HeaderChangesIR {
  return { set, add, remove };
}

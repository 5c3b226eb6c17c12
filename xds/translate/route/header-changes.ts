import type { HeaderValueOption, Route } from '../../../api/envoy/generated/types.ts';
import type { HeaderChangesIR, RouteIR } from '../../../mesh-ir/route.ts';

/** Changes to the headers of requests and responses. */
export function headerChanges({ requestHeaders, responseHeaders }: RouteIR): Partial<Route> {
  const [toRequest, toResponse] = [added(requestHeaders), added(responseHeaders)];
  return {
    ...(toRequest.length === 0 ? {} : { request_headers_to_add: toRequest }),
    ...(requestHeaders.remove.length === 0 ? {} : { request_headers_to_remove: requestHeaders.remove }),
    ...(toResponse.length === 0 ? {} : { response_headers_to_add: toResponse }),
    ...(responseHeaders.remove.length === 0 ? {} : { response_headers_to_remove: responseHeaders.remove }),
  };
}

function added({ set, add }: HeaderChangesIR): readonly HeaderValueOption[] {
  return [
    ...Object.entries(set).map(([key, value]) => option(key, value, 'OVERWRITE_IF_EXISTS_OR_ADD')),
    ...Object.entries(add).map(([key, value]) => option(key, value, 'APPEND_IF_EXISTS_OR_ADD')),
  ];
}

/** Envoy would take a percent sign for the beginning of a variable. What a user wrote is meant as it stands. */
function option(
  key: string,
  value: string,
  append_action: 'OVERWRITE_IF_EXISTS_OR_ADD' | 'APPEND_IF_EXISTS_OR_ADD',
): HeaderValueOption {
  return { header: { key, value: value.replaceAll('%', '%%') }, append_action, keep_empty_value: true };
}

import type { LocalReplyConfig } from '../../api/envoy/generated/types.ts';

/**
 * The header by which an inbound sidecar tells its peer that a 503 is its own: the application could not be connected
 * to, so it has not seen the request, and another instance may be tried whatever the request is. Without the mark, a rolling
 * update (the application is gone, its sidecar still there) would look like the application's own 503. Outbound sidecars
 * take the header off again.
 */
export const UNDELIVERED_HEADER = 'x-meltemi-undelivered';

/** `UF`: the connection to the application failed. */
export const MARK_UNDELIVERED: LocalReplyConfig = {
  mappers: [
    {
      filter: { response_flag_filter: { flags: ['UF'] } },
      headers_to_add: [
        {
          header: { key: UNDELIVERED_HEADER, value: 'connect-failure' },
          append_action: 'OVERWRITE_IF_EXISTS_OR_ADD',
        },
      ],
    },
  ],
};

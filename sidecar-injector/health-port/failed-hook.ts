import type { HttpConnectionManager } from '../../api/envoy/generated/types.ts';

type Mapper = NonNullable<NonNullable<HttpConnectionManager['local_reply_config']>['mappers']>[number];

/**
 * What the kubelet gets for a hook that the application did not answer. It looks at no status of an answer to a hook: only where there is
 * none is the hook a failed one, for which a `postStart` hook's container is started again. A place to go that is no
 * URL is what its HTTP client takes for that, and the kubelet's log tells the words.
 */
export const FAILED_HOOK: Mapper = {
  filter: {
    and_filter: {
      filters: [
        // Not an answer of the application's, whatever its status.
        { response_flag_filter: {} },
        { header_filter: { header: { name: 'user-agent', string_match: { prefix: 'kube-lifecycle/' } } } },
      ],
    },
  },
  status_code: 302,
  headers_to_add: [
    {
      header: { key: 'location', value: ':the application does not answer' },
      append_action: 'OVERWRITE_IF_EXISTS_OR_ADD',
    },
  ],
};

import type { Terminal } from '../terminal.ts';
import { apiAddress } from './api-address.ts';
import { ApiClient } from './api-client.ts';

/** The API that `--api`, $MELTEMI_API or the default names. @throws UsageError */
export function connect(options: { readonly api?: string | undefined }, terminal: Terminal): ApiClient {
  return new ApiClient(apiAddress(options.api, terminal.env));
}

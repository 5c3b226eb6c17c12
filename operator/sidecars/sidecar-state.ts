/** What a sidecar does just now. */
export type SidecarState =
  /** It is made ready, or looked for. */
  | { readonly kind: 'Starting' }
  /** `isReady`: Envoy has its first whole configuration. */
  | { readonly kind: 'Running'; readonly pid: number; readonly isReady: boolean }
  /** Envoy ended, or could not be started, for this reason; it is started again at `until`, in milliseconds since 1970. */
  | { readonly kind: 'Waiting'; readonly reason: string; readonly until: number }
  | { readonly kind: 'Stopping' }
  | { readonly kind: 'Stopped' };

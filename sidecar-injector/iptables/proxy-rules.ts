import type { CaptureSettings } from './capture-settings.ts';

/** The matches of what the sidecar sends itself. */
export function proxyOwners({ proxy }: CaptureSettings): readonly string[] {
  return [`-m owner --uid-owner ${proxy.uid}`, `-m owner --gid-owner ${proxy.gid}`];
}

/** Lets the sidecar's own connections out: to send them to the sidecar would be a loop. */
export function proxyRules(settings: CaptureSettings): readonly string[] {
  return proxyOwners(settings).map((owner) => `${owner} -j RETURN`);
}

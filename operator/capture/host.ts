import { existsSync, readFileSync } from 'node:fs';
import { delimiter } from 'node:path';
import { CaptureNotPermitted, CaptureNotPossibleHere } from './capture-errors.ts';

/** What of this host decides whether traffic can be captured on it. */
export interface CaptureHost {
  /** As `process.platform`. */
  readonly platform: string;
  readonly uid: number | undefined;
  /** Whether this process has the capability NET_ADMIN. */
  readonly mayChangeRules: boolean;
  /** Whether connections over IPv6 are possible, so that they must be captured too. */
  readonly hasIpv6: boolean;
  /** The directories where programs are looked for, as in `$PATH`. */
  readonly programPath: string;
}

/** `CAP_NET_ADMIN` of linux/capability.h. */
const NET_ADMIN = 12n;
const STATUS = '/proc/self/status';
const IPV6_OFF = '/proc/sys/net/ipv6/conf/all/disable_ipv6';

/** Looks at this process and at its network namespace. */
export function readCaptureHost(): CaptureHost {
  return {
    platform: process.platform,
    uid: process.getuid?.(),
    mayChangeRules: existsSync(STATUS) && hasNetAdmin(readFileSync(STATUS, 'utf8')),
    hasIpv6: existsSync(IPV6_OFF) && readFileSync(IPV6_OFF, 'utf8').trim() === '0',
    // `su` and cron leave the system's directories out of root's PATH.
    programPath: [process.env.PATH, '/usr/sbin', '/sbin'].filter((part) => part).join(delimiter),
  };
}

/**
 * Fails where this process cannot change the rules of this host.
 * @throws CaptureNotPossibleHere, CaptureNotPermitted
 */
export function assertMayCapture({ platform, uid, mayChangeRules }: CaptureHost): void {
  if (platform !== 'linux') throw new CaptureNotPossibleHere(platform);
  if (uid !== 0) throw new CaptureNotPermitted('root');
  if (!mayChangeRules) throw new CaptureNotPermitted('NET_ADMIN');
}

/** Reads the effective capabilities from a process's status (proc(5)). */
function hasNetAdmin(status: string): boolean {
  const capabilities = /^CapEff:\s*([0-9a-f]+)$/m.exec(status)?.[1] ?? '0';
  return ((BigInt(`0x${capabilities}`) >> NET_ADMIN) & 1n) === 1n;
}

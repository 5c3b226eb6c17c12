/** Traffic cannot be captured on this host. Every message ends with what to do. */
export abstract class CaptureError extends Error {
  readonly problem: string;
  /** What to do about it. */
  readonly remedy: string;

  constructor(problem: string, remedy: string, options?: ErrorOptions) {
    super(`${problem}: ${remedy}`, options);
    this.problem = problem;
    this.remedy = remedy;
  }
}

/** iptables is a part of Linux. */
export class CaptureNotPossibleHere extends CaptureError {
  override readonly name = 'CaptureNotPossibleHere';
  readonly platform: string;

  constructor(platform: string) {
    super(
      `Transparent mode needs iptables, which ${platform} does not have`,
      'run it on Linux, or use `proxy.mode: Explicit`',
    );
    this.platform = platform;
  }
}

/** Rules can be changed by root with the capability for it. */
export class CaptureNotPermitted extends CaptureError {
  override readonly name = 'CaptureNotPermitted';
  readonly missing: 'root' | 'NET_ADMIN';

  constructor(missing: 'root' | 'NET_ADMIN') {
    super(
      missing === 'root'
        ? 'Transparent mode changes iptables rules, which only root may do'
        : 'Transparent mode changes iptables rules, and root lacks the capability NET_ADMIN here',
      missing === 'root'
        ? 'run it with sudo, or use `proxy.mode: Explicit`'
        : 'add NET_ADMIN to the container’s capabilities, or use `proxy.mode: Explicit`',
    );
    this.missing = missing;
  }
}

/** A program of iptables is not installed. */
export class IptablesMissing extends CaptureError {
  override readonly name = 'IptablesMissing';
  readonly command: string;

  constructor(command: string) {
    super(
      `Transparent mode needs ${command}, which is neither on the PATH nor in /usr/sbin or /sbin`,
      'install it (Debian and Ubuntu: apt-get install iptables), or use `proxy.mode: Explicit`',
    );
    this.command = command;
  }
}

/** iptables, or the kernel, did not take the rules. */
export class RulesRefused extends CaptureError {
  override readonly name = 'RulesRefused';
  readonly command: string;
  /** The command's own words. */
  readonly reason: string;

  constructor(command: string, reason: string) {
    const remedy = command.startsWith('ip6')
      ? 'load the kernel modules ip6table_nat and xt_REDIRECT, or turn IPv6 off (sysctl net.ipv6.conf.all.disable_ipv6=1)'
      : 'load the kernel modules iptable_nat, xt_REDIRECT and xt_owner, or use `proxy.mode: Explicit`';
    super(`${command} failed (${reason})`, remedy);
    this.command = command;
    this.reason = reason;
  }
}

/** iptables took the rules, but they are not there, or not all of them. */
export class RulesNotInForce extends CaptureError {
  override readonly name = 'RulesNotInForce';
  readonly missing: readonly string[];

  constructor(command: string, missing: readonly string[]) {
    super(
      `the rules that ${command} took are not in force (${missing.join('; ')})`,
      'look for another program that manages iptables on this host, and let it keep the chains MELTEMI_*',
    );
    this.missing = missing;
  }
}

/** The rules are for a whole network namespace, and another workload of it has them. */
export class CaptureTaken extends CaptureError {
  override readonly name = 'CaptureTaken';
  /** The workload that has it, where this process knows. */
  readonly holder: string | undefined;

  constructor(holder: string | undefined) {
    super(
      `the traffic of this host goes through the sidecar of ${holder ?? 'another control plane’s workload'} already`,
      'use Transparent mode for one workload a host (or network namespace), and Explicit for the others',
    );
    this.holder = holder;
  }
}

/** The workload or the settings cannot be captured as they are. */
export class CaptureSettingsInvalid extends CaptureError {
  override readonly name = 'CaptureSettingsInvalid';
  readonly problems: readonly string[];

  constructor(workload: string, problems: readonly string[]) {
    super(`the traffic of ${workload} cannot be captured`, problems.join('; '));
    this.problems = problems;
  }
}

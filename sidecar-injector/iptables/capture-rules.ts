import type { CaptureSettings } from './capture-settings.ts';
import type { IpFamily } from './cidr.ts';
import { dnsChain, dnsJump, dnsTransports, zoneChain, zoneJump } from './dns-chains.ts';
import { inboundChain, inboundJump } from './inbound-chain.ts';
import { outboundChain, outboundJump } from './outbound-chain.ts';
import { detachmentInput, restoreInput } from './restore-input.ts';
import { readSavedRules } from './saved-rules.ts';
import type { Table } from './table.ts';

/** A text for each family: the input of `iptables-restore` and `ip6tables-restore`, or the output of their `-save`. */
export interface RuleTexts {
  readonly ipv4: string;
  readonly ipv6: string;
}

/** No rules of ours are there, as in a new network namespace. */
export const NO_RULES: RuleTexts = { ipv4: '', ipv6: '' };

/**
 * The rules that send a workload's TCP connections, and its DNS queries where asked, through its sidecar: input for
 * `iptables-restore --noflush` and `ip6tables-restore --noflush`.
 * @param saved what `iptables-save` and `ip6tables-save` print now. Rules of ours that are there are replaced in the same
 * step, so that a second run leaves the same state, and other settings leave nothing of the first.
 */
export function captureRules(settings: CaptureSettings, saved: RuleTexts = NO_RULES): RuleTexts {
  return {
    ipv4: restoreInput(captureTables(settings, 'ipv4'), readSavedRules(saved.ipv4)),
    ipv6: restoreInput(captureTables(settings, 'ipv6'), readSavedRules(saved.ipv6)),
  };
}

/**
 * Input for `iptables-restore --noflush` that lets new connections go their own way and keeps those whole that are open: the
 * chains of ours that are in `saved` stay, without a way into them. The kernel translates the addresses of open connections
 * only as long as some rule needs it to follow connections.
 */
export function detachmentRules(saved: RuleTexts): RuleTexts {
  return {
    ipv4: detachmentInput(readSavedRules(saved.ipv4)),
    ipv6: detachmentInput(readSavedRules(saved.ipv6)),
  };
}

/** Input for `iptables-restore --noflush` that takes away all that is ours in `saved`; empty where nothing is. */
export function removalRules(saved: RuleTexts): RuleTexts {
  return {
    ipv4: restoreInput([], readSavedRules(saved.ipv4)),
    ipv6: restoreInput([], readSavedRules(saved.ipv6)),
  };
}

/** What `captureRules` puts in force, to compare with what is. */
export function captureTables(settings: CaptureSettings, family: IpFamily): readonly Table[] {
  const isUdpCaptured = dnsTransports(settings).includes('udp');
  const isDnsCaptured = dnsTransports(settings).length > 0;
  const nat: Table = {
    name: 'nat',
    jumps: [inboundJump, ...(isUdpCaptured ? [dnsJump] : []), outboundJump],
    chains: [
      inboundChain(settings),
      ...(isDnsCaptured ? [dnsChain(settings, family)] : []),
      outboundChain(settings, family),
    ],
  };
  if (!isUdpCaptured) return [nat];
  return [{ name: 'raw', jumps: [zoneJump], chains: [zoneChain(settings, family)] }, nat];
}

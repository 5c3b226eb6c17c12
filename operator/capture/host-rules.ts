import {
  captureRules,
  captureTables,
  detachmentRules,
  NO_RULES,
  type RuleTexts,
  removalRules,
} from '../../sidecar-injector/iptables/capture-rules.ts';
import type { CaptureSettings } from '../../sidecar-injector/iptables/capture-settings.ts';
import type { IpFamily } from '../../sidecar-injector/iptables/cidr.ts';
import { missingRules } from '../../sidecar-injector/iptables/missing-rules.ts';
import { readSavedRules } from '../../sidecar-injector/iptables/saved-rules.ts';
import { RulesNotInForce, RulesRefused } from './capture-errors.ts';
import { assertMayCapture, type CaptureHost, readCaptureHost } from './host.ts';
import { findIptables, type Iptables } from './iptables.ts';

/** The programs for one family on this host, the chosen backend first. */
interface FamilyPrograms {
  readonly family: IpFamily;
  readonly programs: readonly [Iptables, ...Iptables[]];
}

/**
 * Fails where rules cannot be changed: by this process, or for want of programs.
 * @throws CaptureError
 */
export async function assertCaptureWorks(host = readCaptureHost()): Promise<void> {
  await programsOf(host);
}

/**
 * Puts the rules in force that send this host's connections through the sidecar, in place of those of an earlier run. When it
 * fails, no rules of ours are left: half of them would be worse than none.
 * @throws CaptureError
 */
export async function applyRules(settings: CaptureSettings, host = readCaptureHost()): Promise<void> {
  const families = await programsOf(host);
  try {
    for (const { family, programs } of families) await applyFamily(settings, family, programs);
  } catch (error) {
    await removeAfter(error, families);
    throw error;
  }
}

/**
 * Lets new connections go their own way. Those that are open go on through the sidecar, until `removeRules`.
 * @throws CaptureError
 */
export async function detachRules(host = readCaptureHost()): Promise<void> {
  await changeAll(await programsOf(host), detachmentRules);
}

/**
 * Takes all rules of ours away, whichever run left them.
 * @throws CaptureError
 */
export async function removeRules(host = readCaptureHost()): Promise<void> {
  await changeAll(await programsOf(host), removalRules);
}

/** Where IPv6 is possible it must be captured too, or it would be a way around the sidecar. */
async function programsOf(host: CaptureHost): Promise<readonly FamilyPrograms[]> {
  assertMayCapture(host);
  const families: readonly IpFamily[] = host.hasIpv6 ? ['ipv4', 'ipv6'] : ['ipv4'];
  return Promise.all(
    families.map(async (family) => ({ family, programs: await findIptables(family, host.programPath) })),
  );
}

async function applyFamily(
  settings: CaptureSettings,
  family: IpFamily,
  programs: FamilyPrograms['programs'],
): Promise<void> {
  const used = await applyToFirst(programs, settings, family);
  // An earlier run may have used the other backend, and the rules of both would be in force.
  for (const iptables of programs) if (iptables !== used) await change(iptables, family, removalRules);
}

/**
 * The chosen backend is the one that the host's other rules use; a kernel may lack it all the same. Where all are refused, the
 * chosen one's words say why.
 */
async function applyToFirst(
  programs: FamilyPrograms['programs'],
  settings: CaptureSettings,
  family: IpFamily,
): Promise<Iptables> {
  const refusals: RulesRefused[] = [];
  for (const iptables of programs) {
    try {
      await applyTo(iptables, settings, family);
      return iptables;
    } catch (error) {
      if (!(error instanceof RulesRefused)) throw error;
      refusals.push(error);
    }
  }
  throw refusals[0];
}

async function applyTo(iptables: Iptables, settings: CaptureSettings, family: IpFamily): Promise<void> {
  const saved = await iptables.save();
  await iptables.restore(captureRules(settings, { ...NO_RULES, [family]: saved })[family]);
  const missing = missingRules(captureTables(settings, family), readSavedRules(await iptables.save()));
  if (missing.length > 0) throw new RulesNotInForce(iptables.restoreCommand, missing);
}

async function removeAfter(error: unknown, families: readonly FamilyPrograms[]): Promise<void> {
  try {
    await changeAll(families, removalRules);
  } catch (failure) {
    const words = [error, failure].map((one) => (one instanceof Error ? one.message : String(one)));
    throw new AggregateError([error, failure], words.join('; and the rules cannot be taken back: '));
  }
}

/** Makes the input that turns what is there into what is to be there; empty where it is so already. */
type RulesFrom = (saved: RuleTexts) => RuleTexts;

async function changeAll(families: readonly FamilyPrograms[], rules: RulesFrom): Promise<void> {
  for (const { family, programs } of families) {
    for (const iptables of programs) await change(iptables, family, rules);
  }
}

async function change(iptables: Iptables, family: IpFamily, rules: RulesFrom): Promise<void> {
  const input = rules({ ...NO_RULES, [family]: await iptables.save() })[family];
  if (input !== '') await iptables.restore(input);
}

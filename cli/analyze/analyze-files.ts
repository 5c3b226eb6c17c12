import { type Finding, inOrderOfSource } from './finding.ts';
import { fieldLocator } from './locate-field.ts';
import { readConfiguration } from './read-configuration.ts';
import { referenceFindings } from './reference-findings.ts';
import { textFindings } from './text-findings.ts';

/** What is wrong with a set of files, and what they are. */
export interface FileAnalysis {
  readonly findings: readonly Finding[];
  readonly objectCount: number;
  readonly fileCount: number;
  /** Kinds that the mesh leaves alone: `apps/v1 Deployment`. */
  readonly foreignKinds: readonly string[];
}

/**
 * Finds what a control plane would find in a directory, or in one file.
 * @throws CommandError where there is none
 */
export async function analyzeFiles(root: string): Promise<FileAnalysis> {
  const { inventory, fileCount, foreignKinds } = await readConfiguration(root);
  const references = await referenceFindings(inventory, fieldLocator(inventory));
  const objectCount = [...inventory.entries()].length;
  const findings = inOrderOfSource([...textFindings(inventory), ...references]);
  return { findings, objectCount, fileCount, foreignKinds };
}

/** What a check has to say. What is not in order ends with what to do about it. */
export type CheckFinding =
  | { readonly level: 'Ok'; readonly message: string }
  | {
      /** `Error`: the mesh, or its installation, does not work as it is. `Warning`: it does, with less, or not for long. */
      readonly level: 'Warning' | 'Error';
      readonly message: string;
      readonly fix: string;
    };

export type CheckLevel = CheckFinding['level'];

export function ok(message: string): CheckFinding {
  return { level: 'Ok', message };
}

export function warning(message: string, fix: string): CheckFinding {
  return { level: 'Warning', message, fix };
}

export function error(message: string, fix: string): CheckFinding {
  return { level: 'Error', message, fix };
}

/** What is wrong, or that all is well where nothing is. */
export function orOk(findings: readonly CheckFinding[], message: string): readonly CheckFinding[] {
  return findings.length === 0 ? [ok(message)] : findings;
}

/** `3 pods`; the plural is that of most nouns. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** The first few names, and how many more there are. */
export function firstNames(names: readonly string[], most = 5): string {
  const rest = names.length - most;
  return rest > 0 ? `${names.slice(0, most).join(', ')} and ${rest} more` : names.join(', ');
}

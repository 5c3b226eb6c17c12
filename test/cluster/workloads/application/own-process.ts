import { readFileSync, writeFileSync } from 'node:fs';

/** As whom the application runs, and where it can write. */
export interface OwnProcess {
  readonly uid: number;
  readonly gid: number;
  readonly groups: readonly number[];
  /** A mask, in hexadecimal digits. */
  readonly capabilities: string;
  readonly canWriteRoot: boolean;
  readonly canWriteData: boolean;
}

export function ownProcess(): OwnProcess {
  const status = readFileSync('/proc/self/status', 'utf8');
  return {
    uid: process.getuid?.() ?? -1,
    gid: process.getgid?.() ?? -1,
    groups: process.getgroups?.() ?? [],
    capabilities: /^CapEff:\s*(\w+)/m.exec(status)?.[1] ?? '',
    canWriteRoot: canWrite('/tmp/written'),
    canWriteData: canWrite('/data/written'),
  };
}

function canWrite(path: string): boolean {
  try {
    writeFileSync(path, 'x');
    return true;
  } catch {
    return false;
  }
}

import type { SourcePosition } from '../../stores/store.ts';

/** Reads a place as `positionText` writes it, `mesh/routes.yaml:12`; undefined where the text is none. */
export function parseSource(text: string | undefined): SourcePosition | undefined {
  const [, file, line] = /^(.+):(\d{1,9})$/s.exec(text ?? '') ?? [];
  return file === undefined || line === undefined ? undefined : { file, line: Number(line) };
}

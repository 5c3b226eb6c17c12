import { isUtf8 } from 'node:buffer';
import { readFile } from 'node:fs/promises';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { type FileReading, fileReading, unreadableFile } from './file-reading.ts';
import type { FileLimits } from './limits.ts';
import { readObjects, type WrittenReading } from './read-objects.ts';
import type { DirectoryScan, FoundFile } from './scan-directory.ts';
import { type FilePart, splitDocuments } from './split-documents.ts';

/** How long one turn of the event loop may read: proxies and the API are served in between. */
const LONGEST_TURN_MS = 10;

type PartReadings = ReadonlyMap<string, readonly WrittenReading[]>;

interface CachedFile {
  readonly stamp: string;
  readonly reading: FileReading;
  readonly parts: PartReadings;
}

/** Reads the files of a scan; of those that changed since the last one, the documents that changed. */
export class FileReader {
  readonly #limits: FileLimits;
  #cache = new Map<string, CachedFile>();
  #turnBegan = 0;

  constructor(limits: FileLimits) {
    this.#limits = limits;
  }

  /** One reading for each file and each unreadable path, sorted by path. A file that cannot be read is a reading too. */
  async read(scan: DirectoryScan): Promise<readonly FileReading[]> {
    const cache = new Map<string, CachedFile>();
    for (const file of scan.files.slice(0, this.#limits.files)) {
      const before = this.#cache.get(file.path);
      cache.set(file.path, before?.stamp === file.stamp ? before : await this.#readFile(file, before));
    }
    this.#cache = cache;
    const unreadable = scan.unreadable.map(({ path, reason }) => unreadableFile(path, reason));
    const tooMany = scan.files.slice(this.#limits.files).map((file) => this.#beyondLimit(file));
    const readings = [...cache.values()].map(({ reading }) => reading);
    return [...readings, ...unreadable, ...tooMany].sort((a, b) => (a.path < b.path ? -1 : 1));
  }

  async #readFile(file: FoundFile, before: CachedFile | undefined): Promise<CachedFile> {
    const { path, stamp } = file;
    const text = await this.#readText(file);
    if (typeof text !== 'string') return { stamp, reading: text, parts: before?.parts ?? new Map() };
    const parts = new Map<string, readonly WrittenReading[]>();
    for (const part of splitDocuments(text)) {
      // Lines are part of a reading, so a document that only moved is read again.
      const key = `${part.line}:${part.text}`;
      parts.set(key, before?.parts.get(key) ?? (await this.#readPart(path, part)));
    }
    const written = [...parts.values()].flat();
    return { stamp, reading: fileReading(path, written, this.#limits.objectsInFile), parts };
  }

  async #readText({ path, bytes }: FoundFile): Promise<string | FileReading> {
    const most = this.#limits.fileBytes;
    if (bytes > most)
      return unreadableFile(path, `the file has ${bytes} bytes, and at most ${most} are read; split it`);
    try {
      const content = await readFile(path);
      return isUtf8(content) ? content.toString('utf8') : unreadableFile(path, 'the file is not UTF-8 text');
    } catch (error) {
      if (error instanceof Error && 'code' in error) return unreadableFile(path, error.message);
      throw error;
    }
  }

  async #readPart(path: string, part: FilePart): Promise<readonly WrittenReading[]> {
    const now = performance.now();
    if (now - this.#turnBegan > LONGEST_TURN_MS) {
      await nextTurn();
      this.#turnBegan = performance.now();
    }
    return readObjects(path, part);
  }

  #beyondLimit({ path }: FoundFile): FileReading {
    return unreadableFile(
      path,
      `the directory has more than ${this.#limits.files} files; this one is not read`,
    );
  }
}

/** Reads Envoy's .proto files, and our overlay of newer ones, into one protobufjs root. */

import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import protobuf from 'protobufjs';
import { mergeOverlay } from './overlay.ts';
import { isUnread } from './unread-files.ts';

const require = createRequire(import.meta.url);
const depsFolder = join(dirname(require.resolve('@grpc/grpc-js-xds/package.json')), 'deps');
/** Where the overlay files are. */
export const overlayFolder = join(import.meta.dirname, '..', 'overlay');
/** protobufjs carries the well-known types itself. */
const wellKnownFiles = ['any', 'duration', 'empty', 'field_mask', 'struct', 'timestamp', 'wrappers'].map(
  (name) => `google/protobuf/${name}.proto`,
);

/** Comments become the documentation of the generated types, so both comment styles are kept. */
const parseOptions = { keepCase: true, alternateCommentMode: true } as const;

/**
 * Reads version 3 of the Envoy API, the xDS and UDPA protos and google.rpc, with the overlay merged in.
 *
 * @returns a root with all references resolved; field names as in the files (snake_case)
 * @throws Error when a file does not parse or names a type that no file defines
 */
export function loadProtos(): protobuf.Root {
  const root = loadPackageProtos();
  for (const file of readdirSync(overlayFolder).sort()) {
    if (file.endsWith('.proto')) mergeOverlay(root, readFileSync(join(overlayFolder, file), 'utf8'));
  }
  root.resolveAll();
  return root;
}

/** The same without the overlay, and unresolved: the package lacks protos that its own files import. */
export function loadPackageProtos(): protobuf.Root {
  const root = new protobuf.Root();
  for (const name of wellKnownFiles) root.addJSON(protobuf.common.get(name)?.nested ?? {});
  // Every file is listed, so imports need not be followed; references are resolved when all files are read.
  for (const file of apiFiles())
    protobuf.parse(readFileSync(join(depsFolder, file), 'utf8'), root, parseOptions);
  return root;
}

function apiFiles(): readonly string[] {
  const envoy = protoFiles('envoy-api').filter((file) => /\/v3\//.test(file));
  const google = protoFiles('googleapis').filter((file) =>
    /google\/(rpc\/[a-z_]+|api\/expr\/v1alpha1\/\w+)\.proto$/.test(file),
  );
  return [...envoy, ...google, ...protoFiles('xds')].filter((file) => !isUnread(file));
}

function protoFiles(folder: string): readonly string[] {
  const files = readdirSync(join(depsFolder, folder), { recursive: true, encoding: 'utf8' });
  return files
    .filter((file) => file.endsWith('.proto'))
    .sort()
    .map((file) => join(folder, file));
}

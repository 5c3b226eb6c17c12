/** The .proto files that are of no use to Meltemi, and would not load. */

/**
 * Whether a file is left out: those that only declare options for other .proto files, as they extend descriptor.proto,
 * which is of proto2; and those that need OpenCensus' or Prometheus' protos, which are not at hand.
 *
 * @param file its path as other files import it
 */
export function isUnread(file: string): boolean {
  return /\bannotations\b|\bopencensus\b|\bservice\/(trace|metrics)\/v3\//.test(file);
}

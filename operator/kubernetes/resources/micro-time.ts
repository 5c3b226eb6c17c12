/** A time as Leases and Events have it, metav1.MicroTime: `2026-01-02T03:04:05.678000Z`. */
export function microTime(time: Date): string {
  return time.toISOString().replace('Z', '000Z');
}

import { parseDuration } from '../api/duration.ts';
import { UsageError } from './command-error.ts';

/**
 * Reads an option's length of time, such as `30s` or `1h30m`, in milliseconds.
 * @throws UsageError
 */
export function durationOption(name: string, text: string): number {
  try {
    return parseDuration(text);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new UsageError(
      `${name} is ${JSON.stringify(text)}`,
      'write a length of time such as 30s, 5m or 1h30m',
    );
  }
}

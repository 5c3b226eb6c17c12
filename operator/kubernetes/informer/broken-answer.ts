import { ApiConnectionError, ApiError, ApiProtocolError } from '../connection/api-errors.ts';
import { LineTooLong } from './json-lines.ts';
import { NoList } from './list-scanner.ts';

/**
 * What ended an answer that was being read, as an `ApiError`; a mistake of ours stays what it is.
 * @param subject `the watch`
 */
export function brokenAnswer(request: string, subject: string, error: unknown): unknown {
  if (error instanceof LineTooLong || error instanceof NoList) {
    return new ApiProtocolError(request, error.message, { cause: error });
  }
  if (error instanceof ApiError || !(error instanceof Error) || !('code' in error)) return error;
  return new ApiConnectionError(request, `${subject} broke: ${error.message}`, { cause: error });
}

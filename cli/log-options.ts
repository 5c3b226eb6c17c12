import { type Command, Option } from 'commander';
import { createLog, LOG_FORMATS, LOG_LEVELS, type Logger } from '../operator/log.ts';
import { oneOf } from './options.ts';

export interface LogFlags {
  readonly logLevel: string;
  readonly logFormat: string;
}

/** Gives a command that runs on the options of its log, which goes to standard error. */
export function addLogOptions(command: Command): Command {
  return command
    .addOption(new Option('--log-level <level>', LOG_LEVELS.join(', ')).default('info'))
    .addOption(new Option('--log-format <format>', LOG_FORMATS.join(', ')).default('auto'));
}

/** @throws UsageError */
export function openLog({ logLevel, logFormat }: LogFlags): Logger {
  return createLog({
    level: oneOf('--log-level', logLevel, LOG_LEVELS),
    format: oneOf('--log-format', logFormat, LOG_FORMATS),
  });
}

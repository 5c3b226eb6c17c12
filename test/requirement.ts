import { spawnSync } from 'node:child_process';
import { findEnvoy } from './envoy-binary.ts';

/** Options for `test` and `describe` of node:test: run, or skip for the reason given. */
export interface Requirement {
  readonly skip: string | false;
}

/** A part that tests need is missing where it must not be. */
export class MissingPartError extends Error {
  override readonly name = 'MissingPartError';
  readonly part: string;

  constructor(part: string, remedy: string) {
    super(`${part} is missing: ${remedy}`);
    this.part = part;
  }
}

/**
 * For tests that need a real Envoy: `test('…', requireEnvoy(), async (t) => …)`.
 * Without one they are skipped on a user's machine. With `CI=true` they fail instead, since a skipped test proves nothing.
 * @throws MissingPartError in CI
 */
export function requireEnvoy(): Requirement {
  return requirement(
    'Envoy',
    findEnvoy() !== undefined,
    'run `make setup`, or set MELTEMI_ENVOY to an Envoy binary',
  );
}

/**
 * For tests that change the machine's network, such as iptables rules.
 * @throws MissingPartError in CI
 */
export function requireRoot(): Requirement {
  return requirement('root', process.getuid?.() === 0, 'run the tests as root');
}

/**
 * For tests that ask the openssl command what it thinks of a certificate.
 * @throws MissingPartError in CI
 */
export function requireOpenssl(): Requirement {
  return requirement('openssl', spawnSync('openssl', ['version']).status === 0, 'install openssl');
}

function requirement(part: string, isPresent: boolean, remedy: string): Requirement {
  if (isPresent) return { skip: false };
  if (isInContinuousIntegration()) throw new MissingPartError(part, remedy);
  return { skip: `no ${part} here: ${remedy}` };
}

/** True where the environment says `CI=true`, as CI services do. */
export function isInContinuousIntegration(): boolean {
  return process.env.CI === 'true' || process.env.CI === '1';
}

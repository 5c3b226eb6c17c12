import { Counter, Gauge, Registry } from 'prom-client';
import type { RotatingAuthority } from '../../ca/rotating-authority.ts';
import { isRotating } from '../../ca/rotation/advance-rotation.ts';

/** How long the mesh's authorities live, and whether one is being replaced. */
export class AuthorityMetrics {
  readonly #end: Gauge<'role'>;
  readonly #kept: Gauge;
  readonly #rotating: Gauge;
  readonly #rotations: Counter;

  constructor(registry: Registry = new Registry()) {
    const registers = [registry];
    this.#end = new Gauge({
      name: 'meltemi_authority_end_timestamp_seconds',
      help: 'When the signing certificate ends: that of workloads, and that of the control plane itself.',
      labelNames: ['role'],
      registers,
    });
    this.#kept = new Gauge({
      name: 'meltemi_authorities',
      help: 'Authorities that somebody may still rely on.',
      registers,
    });
    this.#rotating = new Gauge({
      name: 'meltemi_authority_rotating',
      help: '1 while a new authority is trusted already, and does not sign yet.',
      registers,
    });
    this.#rotations = new Counter({
      name: 'meltemi_authority_rotations_total',
      help: 'Times that another authority began to sign, as this replica saw it.',
      registers,
    });
  }

  inForce({ record, view }: Pick<RotatingAuthority, 'record' | 'view'>): void {
    if (record === undefined || view === undefined) return;
    const { state, bundles } = record;
    const endOf = (id: string) => (bundles.get(id)?.notAfter ?? 0) / 1000;
    this.#end.set({ role: 'workloads' }, endOf(view.signer));
    this.#end.set({ role: 'control-plane' }, endOf(view.serverSigner));
    this.#kept.set(state.authorities.length);
    this.#rotating.set(isRotating(state) ? 1 : 0);
  }

  rotated(): void {
    this.#rotations.inc();
  }
}

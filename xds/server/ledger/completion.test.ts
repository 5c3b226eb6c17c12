import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setImmediate as turn } from 'node:timers/promises';
import fc from 'fast-check';
import { OriginIndex } from '../../snapshot/origin-index.ts';
import type { ProxyView } from '../../snapshot/proxy-view.ts';
import { encodeDrafts } from '../../snapshot/resource-list.ts';
import { ResourceSet, RevisionClock } from '../../snapshot/resource-set.ts';
import { ResponseEncoder } from '../delivery/response.ts';
import { SharedResponses } from '../delivery/shared-responses.ts';
import { BAD, SimulatedEnvoy } from '../fixtures/simulated-envoy.ts';
import { ProxySession } from '../proxy-session.ts';
import { PushQueue } from '../push-queue.ts';
import { Ledger } from './ledger.ts';

const ROUTE = 'TrafficRoute/shop/web';

/** Two proxies that see the virtual hosts of one route, and the ledger of both. */
class Mesh {
  readonly clock = new RevisionClock();
  readonly origins = new OriginIndex();
  readonly ledger = new Ledger(this.origins);
  readonly envoys = [new SimulatedEnvoy(), new SimulatedEnvoy()] as const;
  readonly #hosts = new ResourceSet(this.origins);
  readonly #queue = new PushQueue();
  #generation = 0;

  constructor() {
    const encoder = new ResponseEncoder();
    const shared = new SharedResponses(encoder);
    for (const [at, envoy] of this.envoys.entries()) {
      const session = new ProxySession(`shop/${at}`, this.#view(), envoy, {
        clock: this.clock,
        queue: this.#queue,
        encoder,
        shared,
        answered: () => undefined,
      });
      this.ledger.opened(session);
      envoy.connect(session);
    }
  }

  get generation(): number {
    return this.#generation;
  }

  write(content: string): void {
    this.#generation += 1;
    const revision = this.clock.advance();
    const origins = [{ object: ROUTE, generation: this.#generation }];
    const message = { name: 'h', domains: [`${content}${this.#generation}`] };
    const { resources } = encodeDrafts([{ type: 'VirtualHost', name: 'h', origins, message }]);
    for (const resource of resources) this.#hosts.set('h', resource, revision);
    for (const session of this.ledger.sessions.values()) session.changed();
  }

  #view(): ProxyView {
    const none = {
      Secret: [],
      Cluster: [],
      Endpoints: [],
      PolicyFilter: [],
      Listener: [],
      RouteConfiguration: [],
    };
    return { ...none, VirtualHost: [this.#hosts] };
  }
}

async function answerAll(envoy: SimulatedEnvoy): Promise<void> {
  do await turn();
  while (envoy.step());
}

test('to ask whether all have acknowledged says the same as to count them, at every moment', async () => {
  const step = fc.oneof(
    fc.record({ kind: fc.constant('write' as const), content: fc.constantFrom('good', BAD) }),
    fc.record({ kind: fc.constant('answer' as const), proxy: fc.constantFrom(0 as const, 1 as const) }),
    fc.record({ kind: fc.constant('answer all' as const), proxy: fc.constantFrom(0 as const, 1 as const) }),
    fc.record({ kind: fc.constant('leave' as const), proxy: fc.constantFrom(0 as const, 1 as const) }),
  );
  let completed = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
      const mesh = new Mesh();
      let last: ProxySession | undefined;
      for (const each of steps) {
        if (each.kind === 'write') mesh.write(each.content);
        if (each.kind === 'answer') mesh.envoys[each.proxy].step();
        if (each.kind === 'answer all') await answerAll(mesh.envoys[each.proxy]);
        if (each.kind === 'leave') {
          const session = mesh.ledger.sessions.get(`shop/${each.proxy}`);
          if (session !== undefined) mesh.ledger.closed(session);
        }
        await turn();
        const counted = mesh.ledger.acknowledgement(ROUTE, mesh.generation);
        const { current, affected, acknowledged } = counted;
        const completion = mesh.ledger.completion(ROUTE, mesh.generation, last);
        assert.equal(completion === 'Complete', current && affected > 0 && acknowledged === affected);
        if (completion === 'Complete') completed += 1;
        if (completion === 'Complete') continue;
        last = completion.waitsFor;
        const behind = [...counted.pending, ...counted.rejected.map(({ proxy }) => proxy)];
        if (last === undefined) assert.equal(affected, 0);
        else assert.ok(behind.includes(last.proxy), `${last.proxy} is waited for`);
      }
    }),
    { numRuns: 60 },
  );
  assert.ok(completed > 0, 'some generation was acknowledged by all');
});

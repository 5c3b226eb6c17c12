import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Acknowledgement } from '../../xds/server/ledger/acknowledgement.ts';
import { type Progress, programmedCondition } from './programmed.ts';

const EVERYBODY: Acknowledgement = {
  current: true,
  affected: 12,
  acknowledged: 12,
  pending: [],
  rejected: [],
};

function condition(progress: Partial<Progress>) {
  const { status, reason, message } = programmedCondition({
    generation: 3,
    committed: true,
    acknowledgement: EVERYBODY,
    quarantined: undefined,
    heldBack: [],
    attached: true,
    ...progress,
  });
  return { status, reason, message };
}

describe('Programmed', () => {
  test('is true when every affected proxy has acknowledged this generation', () => {
    assert.deepEqual(condition({}), { status: 'True', reason: 'Acknowledged', message: '12 of 12 proxies' });
  });

  test('names the proxies it waits for', () => {
    const acknowledgement = { ...EVERYBODY, acknowledged: 7, pending: ['a/1', 'a/2', 'a/3', 'a/4', 'a/5'] };
    assert.deepEqual(condition({ acknowledgement }), {
      status: 'False',
      reason: 'Pending',
      message: '7 of 12 proxies, waiting for a/1, a/2, a/3 and 2 more',
    });
  });

  test('is not true of what is not committed yet, nor while resources are made from another generation', () => {
    assert.equal(condition({ committed: false }).status, 'False');
    assert.equal(condition({ acknowledgement: { ...EVERYBODY, current: false } }).status, 'False');
  });

  test('gives the words of the proxy that refused it', () => {
    const refused = { status: 'False', reason: 'Rejected', message: 'a/1: no such thing' };
    const acknowledgement = { ...EVERYBODY, rejected: [{ proxy: 'a/1', reason: 'no such thing' }] };
    assert.deepEqual(condition({ acknowledgement }), refused);
    assert.deepEqual(
      condition({ quarantined: { generation: 3, proxy: 'a/1', reason: 'no such thing' } }),
      refused,
    );
  });

  test('forgets a refusal of an older generation', () => {
    const quarantined = { generation: 2, proxy: 'a/1', reason: 'no such thing' };
    assert.equal(condition({ quarantined }).status, 'True');
  });

  test('is not true of a route whose parents do not exist', () => {
    assert.equal(condition({ attached: false }).reason, 'NotAttached');
  });

  test('is not true while a rule is held back', () => {
    assert.deepEqual(condition({ heldBack: ['spec.http[0]'] }), {
      status: 'False',
      reason: 'HeldBack',
      message: 'spec.http[0] is held back, what was in force before stays; see ResolvedRefs',
    });
  });
});

import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { checked, MessageError } from './calls.ts';
import { Child, ChildError } from './child.ts';
import { CALCULATOR_CALLS } from './fixtures/calculator-calls.ts';

function calculator(t: TestContext): Child<typeof CALCULATOR_CALLS> {
  const child = new Child(CALCULATOR_CALLS, new URL('fixtures/calculator.ts', import.meta.url));
  t.after(() => child.stop());
  return child;
}

test('a call gives what the child gives, also of several at once', async (t) => {
  const child = calculator(t);
  const quotients = await Promise.all(
    [1, 2, 4].map((divisor) => child.call('divide', { dividend: 8, divisor })),
  );
  assert.deepEqual(quotients, [{ quotient: 8 }, { quotient: 4 }, { quotient: 2 }]);
});

test("what fails in the child fails the call, in the child's words", async (t) => {
  const child = calculator(t);
  await assert.rejects(child.call('divide', { dividend: 1, divisor: 0 }), (error: unknown) => {
    assert.ok(error instanceof ChildError);
    assert.match(error.message, /nothing can be divided by zero/);
    return true;
  });
  assert.deepEqual(await child.call('divide', { dividend: 1, divisor: 1 }), { quotient: 1 });
});

test('a child that ends fails the calls that wait for it', async (t) => {
  await assert.rejects(calculator(t).call('leave', {}), ChildError);
});

test('what is not in the form of its schema is refused', () => {
  const { argument } = CALCULATOR_CALLS.divide;
  assert.throws(() => checked(argument, { dividend: 1 }, 'the argument'), MessageError);
  assert.throws(() => checked(argument, { dividend: 1, divisor: '2' }, 'the argument'), MessageError);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { AgentPool } from './agent-pool.ts';

const server = new URL('https://api.example:6443');

test('the same material keeps the connections, whoever has read it; a rotated certificate gets new ones', () => {
  const pool = new AgentPool(server);
  const material = (cert: string) => ({
    headers: {},
    tls: { ca: Buffer.from('ca'), cert: Buffer.from(cert) },
  });
  const first = pool.agentFor(material('one'));
  assert.equal(pool.agentFor(material('one')), first);
  const second = pool.agentFor(material('two'));
  assert.notEqual(second, first);
  assert.equal(pool.agentFor(material('two')), second);
  pool.destroy();
});

test('a proxy’s agent is used as it is', () => {
  const pool = new AgentPool(server);
  const proxyAgent = new AgentPool(new URL('http://proxy')).agentFor({ headers: {}, tls: {} });
  assert.equal(pool.agentFor({ headers: {}, tls: {}, proxyAgent }), proxyAgent);
});

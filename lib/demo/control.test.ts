import { describe, expect, it, onTestFinished } from 'vitest';
import { startControl } from './control';
import { startEmbeddedCluster } from './embedded-cluster';
import { FAULT_NAMES, FAULTS } from './faults';

async function startBoth() {
  const cluster = await startEmbeddedCluster({
    name: 'DWH NIGHT/夜',
    seed: 7,
    story: 'calm',
    workerCount: 4,
    executionCount: 0,
    userName: 'watcher',
    password: 'secret',
  });
  onTestFinished(() => cluster.close());
  const control = await startControl([cluster]);
  onTestFinished(() => control.close());
  const path = `/faults/${encodeURIComponent(cluster.name)}`;
  const ask = (method: string, url: string, headers: Record<string, string> = {}) =>
    fetch(control.url + url, { method, headers });
  return { cluster, control, path, ask };
}

describe('the control', () => {
  it('lists every fault of every cluster with a description, and what was asked', async () => {
    const { cluster, ask } = await startBoth();
    const faults = (await (await ask('GET', '/faults')).json()) as Record<string, unknown[]>;
    expect(faults[cluster.name]).toHaveLength(FAULT_NAMES.length);
    expect(faults[cluster.name]?.[0]).toEqual({
      name: 'refuse',
      on: false,
      description: FAULTS.refuse,
    });
    expect(await (await ask('GET', '/statements')).json()).toEqual({ [cluster.name]: {} });
  });

  it('switches a fault on and off, whatever the name of the cluster', async () => {
    const { cluster, ask, path } = await startBoth();
    const on = await ask('POST', `${path}/zero-rows?on=true`);
    expect([on.status, await on.json()]).toEqual([
      200,
      { cluster: cluster.name, fault: 'zero-rows', on: true },
    ]);
    expect(cluster.faults()['zero-rows']).toBe(true);
    await ask('POST', `${path}/zero-rows?on=false`);
    expect(cluster.faults()['zero-rows']).toBe(false);
  });

  it.each([
    ['POST', '/faults/NOWHERE/slow?on=true', 404, 'NOWHERE'],
    ['POST', '{path}/nonsense?on=true', 404, 'nonsense'],
    ['POST', '{path}/constructor?on=true', 404, 'constructor'],
    ['POST', '{path}/slow/more?on=true', 404, 'There is only'],
    ['POST', '{path}/slow?on=yes', 400, '?on=true'],
    ['POST', '{path}/slow', 400, '?on=true'],
    ['GET', '{path}/slow?on=true', 404, 'There is only'],
    ['POST', '/faults/%E0%A4%A/slow?on=true', 404, 'There is no cluster'],
    ['GET', '/', 404, 'There is only'],
    ['DELETE', '/statements', 404, 'There is only'],
  ])('%s %s is answered %i and says why', async (method, url, status, why) => {
    const { cluster, ask, path } = await startBoth();
    const response = await ask(method, url.replace('{path}', path));
    expect(response.status).toBe(status);
    expect(await response.json()).toEqual({ error: expect.stringContaining(why) });
    expect(Object.values(cluster.faults())).not.toContain(true);
  });

  it('does nothing for a web page', async () => {
    const { cluster, ask, path } = await startBoth();
    const response = await ask('POST', `${path}/slow?on=true`, { origin: 'https://example.org' });
    expect(response.status).toBe(403);
    expect(cluster.faults().slow).toBe(false);
  });
});

import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { historyRetentionSchema } from '@/lib/domain/history/history-retention';
import { CONNECTION, loadConfigured, problemsOf, withCluster } from '@/lib/testing/load-configured';
import { toStoreSettings } from './to-store-settings';

const HISTORY = historyRetentionSchema.parse({});
const HERE = path.resolve('here');
const RETENTION = {
  retentionDays: 400,
  executionRetentionDays: 180,
  auditRetentionDays: 730,
  history: HISTORY,
};
const withStore = (store: unknown) => ({ file: { ...withCluster().file, store } });

describe('where the store is', () => {
  it.each([
    ['in data/ unless it is told', {}, {}, path.join(HERE, 'data', 'scale-out-watch.db')],
    [
      'as the file says, from the working directory',
      { path: 'x/y.db' },
      {},
      path.join(HERE, 'x', 'y.db'),
    ],
    [
      'as SCALE_OUT_WATCH_STORE says, whatever the file says',
      { path: 'x/y.db' },
      { SCALE_OUT_WATCH_STORE: ' z.db ' },
      path.join(HERE, 'z.db'),
    ],
    [
      'in data/ when the variable is blank',
      {},
      { SCALE_OUT_WATCH_STORE: ' ' },
      path.join(HERE, 'data', 'scale-out-watch.db'),
    ],
  ])('%s', (_, entry, environment, expected) => {
    const settings = toStoreSettings({ ...RETENTION, ...entry }, environment, HERE);
    expect(settings).toEqual({ path: expected, ...RETENTION });
  });

  it('is the same for one cluster from the environment', () => {
    const { store } = loadConfigured({
      environment: { SSISDB_CONNECTION_STRING: CONNECTION, SCALE_OUT_WATCH_STORE: 'z.db' },
    });
    expect(path.basename(store.path)).toBe('z.db');
    expect(store.retentionDays).toBe(400);
  });
});

it('how long it keeps is set in the file', () => {
  expect(loadConfigured(withStore({ retentionDays: 30 })).store.retentionDays).toBe(30);
  const { history } = loadConfigured(withStore({ history: { hourDays: 7 } })).store;
  expect(history).toEqual({ ...HISTORY, hourDays: 7 });
});

it('how far back executions are read is set in the file, and may be not at all', () => {
  const { file } = withCluster();
  expect(loadConfigured({ file }).history).toEqual({ backfillDays: 30 });
  expect(loadConfigured({ file: { ...file, history: { backfillDays: 0 } } }).history).toEqual({
    backfillDays: 0,
  });
  expect(problemsOf({ file: { ...file, history: { backfillDays: -1 } } }).join()).toContain(
    'history.backfillDays',
  );
});

it.each([
  [{ retentionDays: 0 }, 'store.retentionDays'],
  [{ retentionDays: 1.5 }, 'store.retentionDays'],
  [{ history: { stateDays: 0 } }, 'store.history.stateDays'],
  [{ executionRetentionDays: 0 }, 'store.executionRetentionDays'],
  [{ path: ' ' }, 'store.path'],
  [{ folder: 'x' }, 'store.folder: not a known setting'],
])('a store like %j is refused', (store, problem) => {
  expect(problemsOf(withStore(store)).join()).toContain(problem);
});

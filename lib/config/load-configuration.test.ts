import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { historyRetentionSchema } from '@/lib/domain/history/history-retention';
import {
  CONNECTION,
  CONFIG_FILE,
  loadConfigured,
  onlyCluster,
  problemsOf,
  withCluster,
  type Given,
} from '@/lib/testing/load-configured';
import { loadConfiguration, loadInventory } from './load-configuration';

describe('what a command needs to know', () => {
  const connection = 'Server=etl01;User ID=watch;Password=${env:NOT_AT_HAND}';

  function load(file: unknown, environment: Record<string, string> = {}) {
    const folder = mkdtempSync(path.join(tmpdir(), 'scale-out-watch-test-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    if (file) writeFileSync(path.join(folder, CONFIG_FILE), JSON.stringify(file));
    return { folder, read: () => loadInventory(environment, folder) };
  }

  it('is told without the secrets of any connection', () => {
    const clusters = [
      { name: 'A', connection },
      { name: '${env:NAME}', connection },
    ];
    const store = { path: '${env:DATA}/x.db', retentionDays: 7 };
    const { folder, read } = load({ clusters, store }, { NAME: 'B', DATA: 'd' });
    expect(read()).toEqual({
      clusters: ['A', 'B'],
      store: {
        path: path.join(folder, 'd', 'x.db'),
        retentionDays: 7,
        executionRetentionDays: 180,
        history: historyRetentionSchema.parse({}),
        auditRetentionDays: 730,
      },
    });
  });

  it('comes from the environment as well', () => {
    const { read } = load(null, { SSISDB_CONNECTION_STRING: CONNECTION });
    expect(read()).toMatchObject({ clusters: ['SSISDB'] });
  });

  it('is refused when a variable that it does need is not set, and when nothing is configured', () => {
    const { read } = load({
      clusters: [{ name: 'A', connection }],
      store: { path: '${env:DATA}' },
    });
    expect(read).toThrow('store.path: environment variable DATA is not set');
    expect(load(null).read).toThrow('nothing is configured');
  });
});

describe('what is configured', () => {
  it('comes from the environment for one cluster', () => {
    const { settings, connection, loginRetryMs } = onlyCluster(
      loadConfigured({ environment: { SSISDB_CONNECTION_STRING: ` ${CONNECTION} ` } }),
    );
    expect(connection).toMatchObject({ host: 'etl01', database: 'SSISDB' });
    expect(loginRetryMs).toBe(120_000);
    expect(settings).toMatchObject({
      name: 'SSISDB',
      isSimulated: false,
      pollIntervalMs: 10_000,
      wantsPrimary: true,
      worker: { heartbeatMs: 60_000, maxTaskCount: 10 },
      thresholds: { workerOnlineHeartbeats: 2, staleSnapshotIntervals: 3 },
    });
  });

  it('from the environment, may have a name', () => {
    const environment = { SSISDB_CONNECTION_STRING: CONNECTION, SSISDB_CLUSTER_NAME: '库 1' };
    expect(onlyCluster(loadConfigured({ environment })).settings.name).toBe('库 1');
  });

  it('comes from the file for many', () => {
    const { clusters } = loadConfigured({
      file: {
        $schema: 'x',
        clusters: [
          { name: 'A', connection: CONNECTION, pollIntervalSeconds: 2, loginRetrySeconds: 5 },
          {
            name: 'B',
            connection: {
              server: 'etl02\\NIGHT',
              authentication: { type: 'ntlm', domain: 'D', userName: 'u', password: 'p' },
              encrypt: 'strict',
              applicationIntent: 'ReadOnly',
            },
            worker: { heartbeatSeconds: 30 },
            workers: { ETLW07: { maxTaskCount: 4 } },
            thresholds: { clockSkewSeconds: 10 },
          },
        ],
      },
    });
    expect(clusters).toMatchObject([
      { loginRetryMs: 5_000, settings: { name: 'A', pollIntervalMs: 2_000 } },
      {
        connection: {
          host: 'etl02',
          port: null,
          instanceName: 'NIGHT',
          encryption: 'strict',
          authentication: { type: 'ntlm', domain: 'D' },
        },
        settings: {
          name: 'B',
          wantsPrimary: false,
          worker: { heartbeatMs: 30_000, maxTaskCount: 10 },
          workerOverrides: { etlw07: { heartbeatMs: 30_000, maxTaskCount: 4 } },
          thresholds: { clockSkewSeconds: 10, flappingChanges: 4 },
        },
      },
    ]);
  });

  it('comes from the file that SCALE_OUT_WATCH_CONFIG names', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'scale-out-watch-test-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const file = path.join(folder, 'other.json');
    writeFileSync(file, JSON.stringify(withCluster().file));
    const environment = { SCALE_OUT_WATCH_CONFIG: file };
    expect(onlyCluster(loadConfiguration(environment, tmpdir())).settings.name).toBe('PROD');
  });

  it.each([
    ['with a byte order mark', Buffer.from(`\uFEFF${JSON.stringify(withCluster().file)}`)],
    [
      'as PowerShell 5 writes it',
      Buffer.from(`\uFEFF${JSON.stringify(withCluster().file)}`, 'utf16le'),
    ],
  ])('is read from a file %s', (_how, bytes) => {
    expect(onlyCluster(loadConfigured({ bytes })).settings.name).toBe('PROD');
  });
});

describe('the start is refused', () => {
  it('when nothing is configured, instead of showing something else', () => {
    expect(problemsOf({})).toEqual([
      `nothing is configured: set SSISDB_CONNECTION_STRING, or write ${CONFIG_FILE} (see the README)`,
    ]);
    expect(problemsOf({ environment: { SSISDB_CONNECTION_STRING: '  ' } })).toHaveLength(1);
  });

  it('when there are both a connection string and a file', () => {
    const environment = { SSISDB_CONNECTION_STRING: CONNECTION };
    expect(problemsOf({ ...withCluster(), environment })).toEqual([
      `SSISDB_CONNECTION_STRING is set and ${CONFIG_FILE} exists: expected only one of them`,
    ]);
  });

  it('when the file that is named does not exist, or is none', () => {
    const missing = problemsOf({ environment: { SCALE_OUT_WATCH_CONFIG: 'nowhere.json' } });
    expect(missing).toEqual([
      expect.stringMatching(
        /^SCALE_OUT_WATCH_CONFIG: expected a file, there is none at .*nowhere\.json$/,
      ),
    ]);
    const folder = problemsOf({ environment: { SCALE_OUT_WATCH_CONFIG: '.' } });
    expect(folder).toEqual([expect.stringContaining('expected a readable file')]);
  });

  it('when the file is no JSON, with the place but not with what stands there', () => {
    const bytes = Buffer.from('{ "clusters": [ { "password": hunter2hunter2 } ] }');
    const [problem = ''] = problemsOf({ bytes });
    expect(problem).toMatch(/^scale-out-watch\.config\.json: expected JSON/);
    expect(problem).not.toContain('hunter2');
  });

  it.each<[string, Given, string]>([
    ['no object', { file: [] }, '(root): expected object, got a list of 0'],
    ['no clusters', { file: {} }, 'clusters: expected array, got nothing'],
    [
      'no cluster',
      { file: { clusters: [] } },
      'clusters: expected array of at least 1, got a list of 0',
    ],
    [
      'a number as name',
      withCluster({ name: 7 }),
      'clusters[0].name: expected string, got a number',
    ],
    [
      'a blank name',
      withCluster({ name: ' ' }),
      'clusters[0].name: expected string of at least 1, got a string',
    ],
    [
      'a control character',
      withCluster({ name: 'a\u0007b' }),
      'clusters[0].name: expected no control characters, got a string',
    ],
    [
      'an unknown key',
      withCluster({ pollInterval: 5 }),
      'clusters[0].pollInterval: not a known setting',
    ],
    [
      'a threshold misspelt',
      withCluster({ thresholds: { workerOnline: 2 } }),
      'clusters[0].thresholds.workerOnline: not a known setting',
    ],
    [
      'an interval too short',
      withCluster({ pollIntervalSeconds: 0.1 }),
      'clusters[0].pollIntervalSeconds: expected number of at least 1, got a number',
    ],
    [
      'an interval as text',
      withCluster({ pollIntervalSeconds: '10' }),
      'clusters[0].pollIntervalSeconds: expected number, got a string',
    ],
    [
      'no connection',
      withCluster({ connection: null }),
      'clusters[0].connection: expected string or object, got null',
    ],
    [
      'a connection string that is none',
      withCluster({ connection: `${CONNECTION};Encrypt=maybe` }),
      'clusters[0].connection: Encrypt: expected True, Strict or False, got a string',
    ],
    [
      'a server that is none',
      withCluster({
        connection: {
          server: 'etl01:1433',
          authentication: { type: 'sql', userName: 'u', password: 'p' },
        },
      }),
      'clusters[0].connection.server: expected host, host,port or host\\instance, got a string',
    ],
    [
      'a password of the wrong kind',
      withCluster({
        connection: {
          server: 'etl01',
          authentication: { type: 'sql', userName: 'u', password: 12345678 },
        },
      }),
      'clusters[0].connection.authentication.password: expected string, got a number',
    ],
    [
      'another way to encrypt',
      withCluster({
        connection: {
          server: 'etl01',
          authentication: { type: 'sql', userName: 'u', password: 'p' },
          encrypt: 'maybe',
        },
      }),
      'clusters[0].connection.encrypt: expected boolean or strict, got a string',
    ],
    [
      'an unknown key beside the password',
      withCluster({
        connection: {
          server: 'etl01',
          authentication: { type: 'sql', userName: 'u', password: 'p' },
          port: 1433,
        },
      }),
      'clusters[0].connection.port: not a known setting',
    ],
    [
      'two names that differ in case',
      {
        file: {
          clusters: [
            { name: 'PROD', connection: CONNECTION },
            { name: 'prod', connection: CONNECTION },
          ],
        },
      },
      'clusters: expected cluster names that differ in more than case, got a list of 2',
    ],
  ])('for %s', (_what, given, problem) => {
    expect(problemsOf(given)).toEqual([`${CONFIG_FILE}: ${problem}`]);
  });

  it('for every cluster at once', () => {
    const clusters = ['A', 'B'].map((name) => ({ name, connection: 'Server=etl01' }));
    expect(problemsOf({ file: { clusters } })).toHaveLength(2);
  });

  it('for a name from the environment that is too long', () => {
    const environment = {
      SSISDB_CONNECTION_STRING: CONNECTION,
      SSISDB_CLUSTER_NAME: 'x'.repeat(300),
    };
    expect(problemsOf({ environment })).toEqual([
      'SSISDB_CLUSTER_NAME: clusters[0].name: expected string of at most 256, got a string',
    ]);
  });

  it('for an authentication of no known type, by its place', () => {
    const authentication = { type: 'kerberos', password: 'hunter2hunter2' };
    const problems = problemsOf(withCluster({ connection: { server: 'etl01', authentication } }));
    expect(problems.join()).toContain('clusters[0].connection.authentication.type: expected');
    expect(problems.join()).not.toContain('hunter2');
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  CONNECTION,
  CONFIG_FILE,
  loadConfigured,
  onlyCluster,
  problemsOf,
  withCluster,
} from '@/lib/testing/load-configured';

describe('secrets from the environment', () => {
  it('are put into any text of the file', () => {
    const cluster = onlyCluster(
      loadConfigured({
        ...withCluster({
          connection: {
            server: '${env:HOST},1433',
            authentication: { type: 'sql', userName: 'u', password: '${env:PW}' },
          },
        }),
        environment: { HOST: 'etl01', PW: '"quo;ted\\"' },
      }),
    );
    expect(cluster.connection).toMatchObject({
      host: 'etl01',
      authentication: { password: '"quo;ted\\"' },
    });
  });

  it('cannot change the rest of a connection string', () => {
    const { connection } = onlyCluster(
      loadConfigured({
        ...withCluster({ connection: 'Server=etl01;User ID=u;Password=${env:PW}' }),
        environment: { PW: `x";Encrypt=False;'Server=elsewhere` },
      }),
    );
    expect(connection).toMatchObject({
      host: 'etl01',
      encryption: 'mandatory',
      authentication: { password: `x";Encrypt=False;'Server=elsewhere` },
    });
  });

  it('may be a whole connection string', () => {
    const environment = { CONNECTION };
    const { connection } = onlyCluster(
      loadConfigured({ ...withCluster({ connection: '${env:CONNECTION}' }), environment }),
    );
    expect(connection.host).toBe('etl01');
  });

  it('that are not set are told by place and name', () => {
    const authentication = { type: 'sql', userName: 'u', password: '${env:MISSING}' };
    expect(problemsOf(withCluster({ connection: { server: 'etl01', authentication } }))).toEqual([
      `${CONFIG_FILE}: clusters[0].connection.authentication.password: environment variable MISSING is not set`,
    ]);
    expect(problemsOf(withCluster({ connection: `${CONNECTION};App=\${env:MISSING}` }))).toEqual(
      [],
    );
    expect(
      problemsOf(withCluster({ connection: 'Server=x;User ID=u;Password=${env:MISSING}' })),
    ).toEqual([`${CONFIG_FILE}: clusters[0].connection: environment variable MISSING is not set`]);
  });

  it('are in no problem, whatever is wrong with the file', () => {
    const secret = 'hunter2hunter2';
    const value = fc.oneof(
      fc.constantFrom<unknown>(secret, '${env:PW}', null, 7, true, [], ['${env:PW}'], {}),
      fc.dictionary(
        fc.constantFrom('type', 'userName', 'password', 'server', 'other'),
        fc.constantFrom<unknown>(secret, '${env:PW}', 7, 'sql', 'ntlm'),
      ),
    );
    const cluster = fc.dictionary(
      fc.constantFrom('name', 'connection', 'worker', 'workers', 'thresholds', 'simulated', 'x'),
      fc.oneof(value, fc.dictionary(fc.constantFrom('server', 'authentication', 'encrypt'), value)),
    );
    fc.assert(
      fc.property(fc.array(cluster, { maxLength: 3 }), (clusters) => {
        const said = problemsOf({ file: { clusters }, environment: { PW: secret } });
        expect(said.join('\n')).not.toContain(secret);
      }),
      { numRuns: 300 },
    );
  });
});

import { describe, expect, it } from 'vitest';
import { buildAvailability, buildGroup } from '@/lib/testing/build-availability';
import { buildCatalogProperties, buildMasterProperties } from '@/lib/testing/build-properties';
import { collected } from '@/lib/testing/build-section';
import { buildSnapshot } from '@/lib/testing/build-snapshot';
import { runRule } from '@/lib/testing/run-rule';
import { logServerNotListener } from './log-server-not-listener';

function judge(logServer: string | null, group = buildGroup(), scaleOut = 'TRUE') {
  const properties = { CLUSTER_LOGDB_SERVER: logServer, IS_SCALEOUT_ENABLED: scaleOut };
  const snapshot = buildSnapshot({
    sections: {
      availabilityGroups: collected(buildAvailability([group])),
      masterProperties: collected(buildMasterProperties(properties)),
      catalogProperties: collected(buildCatalogProperties({ IS_SCALEOUT_ENABLED: scaleOut })),
    },
  });
  return runRule(logServerNotListener, snapshot);
}

describe('log-server-not-listener', () => {
  it.each(['sqlag01', 'SQLAG01,1433', 'sqlag01.contoso.example,1433', 'tcp:sqlag01', '10.20.0.20'])(
    'takes %s for the listener',
    (server) => {
      expect(judge(server)).toMatchObject({ findings: [], notEvaluated: [] });
    },
  );

  it.each(['SQLNODE1', 'sqlnode1\\etl', 'sqlag011,1433', '10.20.0.21'])(
    'finds %s, which is not the listener',
    (server) => {
      expect(judge(server).findings).toMatchObject([
        { severity: 'warning', evidence: { logServer: server, listeners: ['sqlag01,1433'] } },
      ]);
    },
  );

  it.each([
    ['SSISDB is in no group', judge('SQLNODE1', buildGroup({ databaseNames: [] }))],
    ['there is no listener', judge('SQLNODE1', buildGroup({ listeners: [] }))],
    ['Scale Out is not enabled', judge('SQLNODE1', buildGroup(), '')],
  ])('has nothing to say when %s', (_case, outcome) => {
    expect(outcome).toMatchObject({ findings: [], notEvaluated: [] });
  });

  it.each([
    ['CLUSTER_LOGDB_SERVER', judge(null)],
    ['sys.availability_group_listeners', judge('SQLNODE1', buildGroup({ listeners: null }))],
  ])('is not evaluated without %s', (missing, outcome) => {
    expect(outcome.notEvaluated).toMatchObject([{ missing: [missing] }]);
  });
});

import { describe, expect, it } from 'vitest';
import { buildMasterProperties } from '@/lib/testing/build-properties';
import { collected, failed } from '@/lib/testing/build-section';
import { buildSnapshot } from '@/lib/testing/build-snapshot';
import { runRule } from '@/lib/testing/run-rule';
import { mismatchedMasterEndpoint } from './mismatched-master-endpoint';

function judge(address: string | null, port: string | null) {
  const properties = buildMasterProperties({ MASTER_ADDRESS: address, MASTER_SERVICE_PORT: port });
  const snapshot = buildSnapshot({ sections: { masterProperties: collected(properties) } });
  return runRule(mismatchedMasterEndpoint, snapshot);
}

describe('mismatched-master-endpoint', () => {
  it.each([
    ['the same port', 'https://etlm01:8391', '8391'],
    ['the same port and a path', 'https://etlm01:8391/ClusterManagement/', '8391'],
    ['the default port of https, not written', 'https://etlm01', '443'],
    ['an IPv6 address', 'https://[fd00::5]:8391', '8391'],
    ['an upper-case scheme', 'HTTPS://ETLM01:8391', '8391'],
  ])('accepts %s', (_case, address, port) => {
    expect(judge(address, port)).toMatchObject({ findings: [], notEvaluated: [] });
  });

  it.each([
    ['another port', 'https://etlm01:8391', '8390'],
    ['no port where another one is served', 'https://etlm01', '8391'],
    ['http', 'http://etlm01:8391', '8391'],
    ['no scheme', 'etlm01:8391', '8391'],
    ['no host', 'https://', '443'],
    ['no address at all', 'tbd', '8391'],
    ['a port that is no number', 'https://etlm01:8391', 'eight'],
  ])('finds %s', (_case, address, port) => {
    expect(judge(address, port).findings).toMatchObject([
      {
        severity: 'warning',
        subject: { kind: 'master', name: 'ETLM01' },
        evidence: { masterAddress: address, masterServicePort: port },
      },
    ]);
  });

  it.each([
    ['MASTER_ADDRESS', null, '8391'],
    ['MASTER_SERVICE_PORT', 'https://etlm01:8391', null],
  ])('is not evaluated without %s', (name, address, port) => {
    const outcome = judge(address, port);
    expect(outcome.findings).toEqual([]);
    expect(outcome.notEvaluated).toEqual([{ rule: 'mismatched-master-endpoint', missing: [name] }]);
  });

  it('is not evaluated when the master was not collected', () => {
    const snapshot = buildSnapshot({ sections: { masterProperties: failed('timeout') } });
    expect(runRule(mismatchedMasterEndpoint, snapshot).notEvaluated).toHaveLength(1);
  });
});

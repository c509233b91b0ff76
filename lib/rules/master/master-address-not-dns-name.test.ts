import { describe, expect, it } from 'vitest';
import { buildAvailability, buildGroup } from '@/lib/testing/build-availability';
import { buildMasterProperties } from '@/lib/testing/build-properties';
import { collected } from '@/lib/testing/build-section';
import { buildSnapshot } from '@/lib/testing/build-snapshot';
import { runRule } from '@/lib/testing/run-rule';
import { masterAddressNotDnsName } from './master-address-not-dns-name';

function judge(address: string | null, group = buildGroup()) {
  const snapshot = buildSnapshot({
    sections: {
      availabilityGroups: collected(buildAvailability([group])),
      masterProperties: collected(buildMasterProperties({ MASTER_ADDRESS: address })),
    },
  });
  return runRule(masterAddressNotDnsName, snapshot);
}

describe('master-address-not-dns-name', () => {
  it.each([
    'https://ETLM01:8391',
    'https://etlm01.contoso.example:8391',
    'https://sqlnode2:8391',
    'https://10.0.0.5:8391',
    'https://[fd00::5]:8391',
  ])('finds %s, which is one machine', (address) => {
    expect(judge(address).findings).toMatchObject([
      {
        severity: 'warning',
        subject: { kind: 'master' },
        evidence: { masterAddress: address, machineName: 'ETLM01' },
      },
    ]);
  });

  it.each(['https://scale-out:8391', 'https://scale-out.contoso.example:8391'])(
    'accepts %s, a name of its own',
    (address) => {
      expect(judge(address)).toMatchObject({ findings: [], notEvaluated: [] });
    },
  );

  it('has nothing to say while SSISDB is in no group', () => {
    const outcome = judge('https://ETLM01:8391', buildGroup({ databaseNames: [] }));
    expect(outcome).toMatchObject({ findings: [], notEvaluated: [] });
  });

  it.each([null, 'tbd'])('is not evaluated with the address %s', (address) => {
    expect(judge(address).notEvaluated).toMatchObject([{ missing: ['MASTER_ADDRESS'] }]);
  });
});

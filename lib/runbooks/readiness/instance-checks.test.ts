import { describe, expect, it } from 'vitest';
import { buildInstanceFacts } from '@/lib/testing/build-availability';
import { buildMasterProperties } from '@/lib/testing/build-properties';
import { buildReadinessInputs, judgePart } from '@/lib/testing/build-readiness';
import { judgeReadiness, variantFor } from './judge-readiness';

describe('the set-up on a failover cluster instance', () => {
  const clustered = buildInstanceFacts({
    serverName: 'SQLFCI\\ETL',
    computerName: 'SQLNODE1',
    isFailoverClusterInstance: true,
  });
  const at = (address: string) =>
    buildReadinessInputs({
      instance: clustered,
      availability: null,
      masterProperties: buildMasterProperties({ MASTER_ADDRESS: address }),
    });

  it('fits a clustered instance whose SSISDB is in no group', () => {
    expect(variantFor(at('https://sqlfci:8391'))).toBe('failoverClusterInstance');
    expect(
      variantFor(buildReadinessInputs({ instance: { ...clustered, isHadrEnabled: true } })),
    ).toBe('availabilityGroup');
    expect(variantFor(buildReadinessInputs())).toBe('availabilityGroup');
  });

  it('has six steps, of which two can be seen', () => {
    const { steps } = judgeReadiness('failoverClusterInstance', at('https://sqlfci.example:8391'));
    expect(steps.map(({ status }) => status)).toEqual([
      'done',
      'cannotBeSeen',
      'cannotBeSeen',
      'cannotBeSeen',
      'done',
      'cannotBeSeen',
    ]);
  });

  it.each([
    ['https://SQLFCI:8391', 'done'],
    ['https://sqlnode1.example:8391', 'notDone'],
    ['https://etlm01.example:8391', 'notDone'],
    ['https://10.0.0.5:8391', 'notDone'],
    ['https://alias.example:8391', 'cannotBeSeen'],
  ])('with the master at %s: %s', (address, status) => {
    const found = judgePart(
      'master-address-is-network-name',
      at(address),
      'failoverClusterInstance',
    );
    expect(found.status).toBe(status);
  });

  it('is not done where the instance is not clustered', () => {
    const { steps } = judgeReadiness('failoverClusterInstance', buildReadinessInputs());
    expect(steps[0]?.status).toBe('notDone');
    expect(steps[4]?.status).toBe('notDone');
  });
});

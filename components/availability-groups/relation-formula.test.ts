import { describe, expect, it } from 'vitest';
import { judgeRelations } from '@/lib/domain/availability/ag-relations';
import { formOfRelation, namesOfMissing, numbersOfRelation } from './relation-formula';

const WINDOWS_2016 = {
  leaseTimeoutMs: 20_000,
  healthCheckTimeoutMs: 30_000,
  sameSubnetDelayMs: 1_000,
  sameSubnetThreshold: 10,
  crossSubnetDelayMs: 1_000,
  crossSubnetThreshold: 20,
};

const written = judgeRelations(WINDOWS_2016, 'windows2016').map((relation) =>
  relation.status === 'notEvaluated'
    ? []
    : [formOfRelation(relation), ...numbersOfRelation(relation)],
);

describe('a relation', () => {
  it('is written as it is documented, then with the numbers, then worked out', () => {
    expect(written[0]).toEqual([
      '½ × LeaseTimeout < SameSubnetThreshold × SameSubnetDelay',
      '½ × 20,000 < 10 × 1,000',
      '10,000 < 10,000',
    ]);
  });

  it('is not worked out where there is nothing to work out', () => {
    expect(written[1]).toEqual(['SameSubnetThreshold ≤ CrossSubnetThreshold', '10 ≤ 20']);
    expect(written[3]).toEqual(['LeaseTimeout ≥ default', '20,000 ≥ 20,000']);
    expect(written.at(-1)).toEqual(['HealthCheckTimeout ≥ 15,000', '30,000 ≥ 15,000']);
  });

  it('names what is missing as its owner calls it', () => {
    expect(namesOfMissing(['leaseTimeoutMs', 'windowsVersion'])).toEqual({
      properties: ['LeaseTimeout'],
      isWindowsMissing: true,
    });
  });
});

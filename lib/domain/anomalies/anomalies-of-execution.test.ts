import { expect, it } from 'vitest';
import { buildAnomaly } from '@/lib/testing/build-anomaly';
import { buildPagedExecution } from '@/lib/testing/build-execution';
import { anomaliesOfExecution } from './anomalies-of-execution';

const about = (kind: 'execution' | 'package' | 'worker', id: string, executionIds?: string[]) =>
  buildAnomaly('slow-execution', {
    id: `${kind} ${id}`,
    subject: { kind, id, name: id },
    evidence: executionIds ? { executionIds } : {},
  });

const ANOMALIES = [
  about('execution', '4711'),
  about('execution', '4712'),
  about('execution', '1', ['1', '4711']),
  about('package', 'Sales/Daily/Load.dtsx', ['9']),
  about('package', 'Sales/Daily/Other.dtsx'),
  about('worker', '4711'),
];

const idsOf = (execution: Parameters<typeof anomaliesOfExecution>[1]) =>
  anomaliesOfExecution(ANOMALIES, execution).map(({ id }) => id);

it('an execution has its own anomalies, and those that name it among others', () => {
  expect(idsOf({ id: '4711' })).toEqual(['execution 4711', 'execution 1']);
  expect(idsOf(buildPagedExecution())).toEqual(['execution 4711', 'execution 1']);
});

it('a failed one has that of its package as well, even when it is too old to be named', () => {
  const failed = buildPagedExecution({ status: 'failed' });
  expect(idsOf(failed)).toEqual(['execution 4711', 'execution 1', 'package Sales/Daily/Load.dtsx']);
});

import { expect, it } from 'vitest';
import { scaleOutFlagOf } from './scale-out-flag';

type Facts = Parameters<typeof scaleOutFlagOf>[0];

const UNPICKED: Facts = { jobId: undefined, workerId: null, machineName: null, processId: null };

it.each<[string, Partial<Facts>, string]>([
  ['a job', { jobId: 'B0' }, 'yes'],
  ['no job, whatever else', { jobId: null, workerId: 'A0' }, 'no'],
  ['a worker', { workerId: 'A0' }, 'yes'],
  ['the empty machine name of one that waits', { machineName: '' }, 'yes'],
  ['a process of SQL Server', { machineName: 'SQL-01', processId: 4711 }, 'no'],
  ['a machine alone', { machineName: 'SQL-01' }, 'unknown'],
  ['nothing yet', {}, 'unknown'],
])('%s decides', (_what, facts, flag) => {
  expect(scaleOutFlagOf({ ...UNPICKED, ...facts })).toBe(flag);
});

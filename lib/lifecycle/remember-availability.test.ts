import { describe, expect, it } from 'vitest';
import { GROUP_DEFINITIONS } from '@/lib/domain/availability/availability-data';
import { EMPTY_MEMORY, type ClusterMemory } from '@/lib/domain/cluster-memory';
import { buildAvailability, buildGroup, GROUP_ID } from '@/lib/testing/build-availability';
import { buildSettings } from '@/lib/testing/build-settings';
import { minutesAgo, NOW } from '@/lib/testing/clock';
import { rememberGroups, rememberRunning } from './remember-availability';
import { buildExecutionsData } from '@/lib/testing/build-executions-data';

const RUNNING = [{ id: '7', packageName: 'Load.dtsx' }];
const settings = buildSettings();

function remember(groups = [buildGroup()], memory: Partial<ClusterMemory> = {}) {
  const data = buildAvailability(groups);
  return rememberGroups({ ...EMPTY_MEMORY, running: RUNNING, ...memory }, data, NOW, settings);
}

const known = remember();
const moved = [buildGroup({ primaryReplica: 'SQLNODE2' })];

describe('rememberGroups', () => {
  it('takes the first primary for no change', () => {
    expect(known[GROUP_ID]).toEqual({
      id: GROUP_ID,
      name: 'AG-ETL',
      primary: 'SQLNODE1',
      primaryChanges: [],
    });
  });

  it('remembers a failover, and what was running before it', () => {
    expect(remember(moved, { availabilityGroups: known })[GROUP_ID]).toMatchObject({
      primary: 'SQLNODE2',
      primaryChanges: [{ from: 'SQLNODE1', to: 'SQLNODE2', changedAt: NOW, running: RUNNING }],
    });
  });

  it.each([
    ['the same name in another case', buildGroup({ primaryReplica: 'sqlnode1' })],
    ['a primary that cannot be told', buildGroup({ primaryReplica: null })],
    ['a distributed group', buildGroup({ primaryReplica: 'AG-B', isDistributed: true })],
  ])('takes %s for no change', (_case, group) => {
    expect(remember([group], { availabilityGroups: known })[GROUP_ID]?.primaryChanges).toEqual([]);
  });

  it('does not lose a failover that it could not see happen', () => {
    const blind = remember([buildGroup({ primaryReplica: null })], { availabilityGroups: known });
    const later = remember(moved, { availabilityGroups: blind });
    expect(later[GROUP_ID]?.primaryChanges).toMatchObject([{ from: 'SQLNODE1', to: 'SQLNODE2' }]);
  });

  it('forgets changes that are out of sight, and groups that were dropped', () => {
    const changes = [60, 61].map((minutes) => ({
      from: 'A',
      to: 'B',
      changedAt: minutesAgo(minutes),
      running: [],
    }));
    const group = { id: GROUP_ID, name: 'AG-ETL', primary: 'SQLNODE1', primaryChanges: changes };
    const availabilityGroups = { [GROUP_ID]: group, GONE: { ...group, id: 'GONE' } };
    const next = remember([buildGroup()], { availabilityGroups });
    expect(Object.keys(next)).toEqual([GROUP_ID]);
    expect(next[GROUP_ID]?.primaryChanges).toHaveLength(1);
  });

  it('does not forget a group that may only be hidden', () => {
    const hidden = [{ object: GROUP_DEFINITIONS, grant: 'GRANT' }];
    const memory = { ...EMPTY_MEMORY, availabilityGroups: known };
    const next = rememberGroups(memory, buildAvailability([], { hidden }), NOW, settings);
    expect(Object.keys(next)).toEqual([GROUP_ID]);
  });
});

it('of executions only those that run are remembered, and not without bound', () => {
  const execution = (id: number, status: 'running' | 'pending') => ({
    id: String(id),
    folderName: '',
    projectName: '',
    packageName: 'Load.dtsx',
    status,
    statusCode: 2,
    createdAt: null,
    startedAt: null,
    endedAt: null,
    callerName: null,
    machineName: null,
    workerId: null,
    attemptCount: null,
  });
  const open = [
    execution(0, 'pending'),
    ...Array.from({ length: 150 }, (_, index) => execution(index + 1, 'running')),
  ];
  const remembered = rememberRunning(buildExecutionsData({ open }));
  expect(remembered).toHaveLength(100);
  expect(remembered.at(-1)).toEqual({ id: '150', packageName: 'Load.dtsx' });
});

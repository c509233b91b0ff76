import { describe, expect, it } from 'vitest';
import { EMPTY_MEMORY, type PrimaryChange } from '@/lib/domain/cluster-memory';
import { buildAvailability, buildGroup, GROUP_ID } from '@/lib/testing/build-availability';
import { collected } from '@/lib/testing/build-section';
import { buildSnapshot } from '@/lib/testing/build-snapshot';
import { minutesAgo, secondsAgo } from '@/lib/testing/clock';
import { runRule } from '@/lib/testing/run-rule';
import { primaryChanged } from './primary-changed';
import { buildExecutionsData } from '@/lib/testing/build-executions-data';

const RUNNING = [
  { id: '7', packageName: 'Load.dtsx' },
  { id: '8', packageName: 'Close.dtsx' },
  { id: '9', packageName: 'Old.dtsx' },
];

function change(changedAt: Date, overrides: Partial<PrimaryChange> = {}): PrimaryChange {
  return { from: 'SQLNODE2', to: 'SQLNODE1', changedAt, running: RUNNING, ...overrides };
}

function judge(changes: PrimaryChange[], snapshot = seen()) {
  const group = { id: GROUP_ID, name: 'AG-ETL', primary: 'SQLNODE1', primaryChanges: changes };
  const memory = { ...EMPTY_MEMORY, availabilityGroups: { [GROUP_ID]: group } };
  return runRule(primaryChanged, snapshot, { memory });
}

function seen(groups = [buildGroup()]) {
  const execution = {
    folderName: 'Sales',
    projectName: 'Daily',
    packageName: 'Load.dtsx',
    statusCode: 0,
    createdAt: null,
    startedAt: null,
    endedAt: null,
    callerName: null,
    machineName: null,
    workerId: null,
    attemptCount: null,
  };
  return buildSnapshot({
    sections: {
      availabilityGroups: collected(buildAvailability(groups)),
      executions: collected(
        buildExecutionsData({
          open: [{ ...execution, id: '8', status: 'running' as const }],
          recent: [{ ...execution, id: '7', status: 'endedUnexpectedly' as const }],
        }),
      ),
    },
  });
}

describe('primary-changed', () => {
  it('is one finding with what was running at that moment, and what became of it', () => {
    expect(judge([change(secondsAgo(30))]).findings).toMatchObject([
      {
        severity: 'warning',
        subject: {
          kind: 'availabilityGroup',
          id: `${GROUP_ID}@2026-11-22T02:59:30.000Z`,
          name: 'AG-ETL',
        },
        evidence: {
          previousPrimary: 'SQLNODE2',
          newPrimary: 'SQLNODE1',
          runningExecutions: ['7 Load.dtsx', '8 Close.dtsx', '9 Old.dtsx'],
          executionsByState: ['endedUnexpectedly: 1', 'running: 1', 'unknown: 1'],
        },
      },
    ]);
  });

  it('is another anomaly for another failover of the same group', () => {
    const { findings } = judge([change(minutesAgo(20)), change(minutesAgo(5))]);
    expect(new Set(findings.map(({ subject }) => subject.id)).size).toBe(2);
  });

  it.each([
    ['59 minutes ago', 59, 1],
    ['an hour ago', 60, 0],
  ])('of %s is found %i times, so that it resolves by itself', (_when, minutes, count) => {
    expect(judge([change(minutesAgo(minutes))]).findings).toHaveLength(count);
  });

  it('does not know a group whose primary cannot be told', () => {
    const outcome = judge([], seen([buildGroup({ primaryReplica: null })]));
    expect(outcome.findings).toEqual([]);
    expect(outcome.unknownSubjects).toMatchObject([{ subjectId: GROUP_ID }]);
  });

  it('says nothing where nothing has changed', () => {
    expect(judge([])).toEqual({ findings: [], notEvaluated: [], unknownSubjects: [] });
  });
});

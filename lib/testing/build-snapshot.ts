import type { OldestOperation } from '@/lib/domain/oldest-operation';
import type { Sections, Snapshot } from '@/lib/domain/snapshot';
import type { Source } from '@/lib/domain/source';
import type { SqlFailureCode } from '@/lib/domain/sql-failure-code';
import { buildInstanceFacts } from './build-availability';
import { buildExecutionsData } from './build-executions-data';
import { buildCatalogProperties, buildMasterProperties } from './build-properties';
import { buildFailure, collected, failed } from './build-section';
import { buildWorker } from './build-worker';
import { hoursAgo, NOW } from './clock';

/** A primary whose clock agrees with the dashboard's. */
export function buildSource(overrides: Partial<Source> = {}): Source {
  return {
    serverName: 'SQLNODE1',
    databaseName: 'SSISDB',
    productVersion: '16.0.4003.1',
    schemaBuild: '16.0.4003.1',
    replicaRole: 'primary',
    isReadOnly: false,
    sqlClock: NOW,
    sqlClockOffsetMinutes: 0,
    clockSkewMs: 0,
    startedAt: hoursAgo(240),
    ...overrides,
  };
}

type SnapshotOverrides = Partial<Omit<Snapshot, 'sections'>> & { sections?: Partial<Sections> };

/** A healthy cluster with one worker: no rule finds anything. */
export function buildSnapshot({ sections, ...overrides }: SnapshotOverrides = {}): Snapshot {
  return {
    cluster: 'PROD-ETL',
    takenAt: NOW,
    failure: null,
    source: buildSource(),
    ...overrides,
    sections: {
      workers: collected([buildWorker()]),
      masterProperties: collected(buildMasterProperties()),
      catalogProperties: collected(buildCatalogProperties()),
      executions: collected(buildExecutionsData()),
      tasks: collected([]),
      jobAssignments: collected([]),
      instance: collected(buildInstanceFacts()),
      availabilityGroups: { status: 'notApplicable', reason: 'hadrDisabled' },
      oldestOperation: collected<OldestOperation>({ operation: null, hidden: null }),
      ...sections,
    },
  };
}

/** A poll that read nothing at all; `source` is what an earlier one read. */
export function buildFailedSnapshot(
  code: SqlFailureCode,
  {
    number = null,
    source = buildSource(),
  }: { number?: number | null; source?: Source | null } = {},
): Snapshot {
  return buildSnapshot({
    failure: buildFailure(code, number),
    source,
    sections: {
      workers: failed(code),
      masterProperties: failed(code),
      catalogProperties: failed(code),
      executions: failed(code),
      tasks: failed(code),
      jobAssignments: failed(code),
      instance: failed(code),
      availabilityGroups: failed(code),
      oldestOperation: failed(code),
    },
  });
}

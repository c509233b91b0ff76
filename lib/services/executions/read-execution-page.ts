import 'server-only';
import {
  readExecutions,
  type ExecutionReading,
} from '@/lib/collect/on-demand/on-demand-executions';
import type { KeyRange } from '@/lib/domain/executions/execution-cursor';
import type { ExecutionFilter } from '@/lib/domain/executions/execution-filter';
import type {
  ExecutionSearch,
  ListedExecution,
} from '@/lib/domain/executions/execution-list-payload';
import { lastKnownData, sectionState, type SectionState } from '@/lib/domain/section';
import type { Source } from '@/lib/domain/source';
import type { SqlFailure } from '@/lib/domain/sql-failure';
import type { ClusterState } from '@/lib/live/cluster-state';
import { viewExecutions } from './execution-rows';
import { sectionStates } from '@/lib/services/section-view';
import { readPlaceOf } from '@/lib/services/visible-clusters';

/** What the first request of a list asks for: everything, from the newest on. */
export const FROM_THE_NEWEST: KeyRange = { before: null, floor: null };

/** Names and pins come from the polls. */
const POLLED_SECTIONS = ['workers', 'jobAssignments'] as const;

type Asked = { filter: ExecutionFilter; range: KeyRange; take: number; signal?: AbortSignal };

/** A page of one cluster, or why there is none. */
export type ReadPage = {
  /** Null when executions could not be read. */
  page: { rows: ListedExecution[]; search: ExecutionSearch; next: KeyRange | null } | null;
  idMatch: ListedExecution | null;
  hidden: ExecutionReading['hidden'];
  sections: Record<string, SectionState>;
  source: Source | null;
  newestKnownId: string | null;
};

/** Reads a page of a cluster on demand and makes rows of it. Throws AppError `notFound` and `busy`. */
export async function readExecutionPage(
  state: ClusterState,
  { filter, range, take, signal }: Asked,
  now: Date,
): Promise<ReadPage> {
  const { name } = state.settings;
  const read = await readExecutions(readPlaceOf(name), { filter, range, take }, signal);
  if (!read.ok) return unreadPage(state, read.failure);
  const polled = sectionStates(state, POLLED_SECTIONS);
  const schemaBuild = state.snapshot?.source?.schemaBuild ?? null;
  const { value, source } = read.value;
  const { executions, idMatch, hidden, liveTasks, archivedTasks } = value;
  const view = (list: Parameters<typeof viewExecutions>[0]) =>
    viewExecutions(list, value, state, { sqlClock: source.sqlClock, now });
  const page = executions.status === 'collected' ? executions.data : null;
  return {
    newestKnownId: newestKnownId(state),
    page: page && { rows: view(page.executions), search: page.search, next: page.next },
    idMatch: idMatch && (view([idMatch])[0] ?? null),
    hidden,
    source: { ...source, schemaBuild },
    sections: {
      ...polled,
      executions: sectionState(executions),
      liveTasks: sectionState(liveTasks),
      archivedTasks: sectionState(archivedTasks),
    },
  };
}

/** What is known of a cluster whose executions could not be read. */
export function unreadPage(state: ClusterState, error: SqlFailure): ReadPage {
  const failed: SectionState = { status: 'failed', error, lastCollectedAt: null };
  return {
    newestKnownId: newestKnownId(state),
    page: null,
    idMatch: null,
    hidden: null,
    source: state.snapshot?.source ?? null,
    sections: {
      ...sectionStates(state, POLLED_SECTIONS),
      executions: failed,
      liveTasks: failed,
      archivedTasks: failed,
    },
  };
}

function newestKnownId({ snapshot }: ClusterState): string | null {
  const known = snapshot && lastKnownData(snapshot.sections.executions);
  return known?.data.recent[0]?.id ?? null;
}

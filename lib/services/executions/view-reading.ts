import 'server-only';
import { AppError } from '@/lib/domain/app-error';
import { sectionState, type Section, type SectionState } from '@/lib/domain/section';
import type { Source } from '@/lib/domain/source';
import type { SqlFailure } from '@/lib/domain/sql-failure';
import type { ClusterState } from '@/lib/live/cluster-state';
import { clusterEnvelope } from '@/lib/services/cluster-envelope';
import { viewSection } from '@/lib/services/section-view';
import { visibleFolders } from '@/lib/services/visible-clusters';

/** What a read on demand ended with. */
type Read<Value> =
  | { ok: true; value: { value: Value; source: Source; readAt: Date } }
  | { ok: false; failure: SqlFailure };

type Presence = { state: 'present' | 'absent' | 'hidden' | 'unknown' };

/** Parts of a reading that are sections. */
type SectionsOf<Value> = {
  [Name in keyof Value & string]: Value[Name] extends Section<unknown> ? Name : never;
}[keyof Value & string];

type Asked = { state: ClusterState; executionId: string; now: Date };

/**
 * What was read of an execution, and what every answer about it says besides its data: when and where it was read, and the
 * state of each part. Throws AppError `notFound` when the execution is not there, was purged meanwhile, or is of a folder that
 * whoever asks may not read, and for these `notReady` while its folder is not known.
 */
export function viewReading<Value extends { presence: Presence }>(
  read: Read<Value>,
  names: readonly SectionsOf<Value>[],
  { state, executionId, now }: Asked,
) {
  const envelope = clusterEnvelope(state, [], now);
  if (!read.ok) {
    const failed: SectionState = { status: 'failed', error: read.failure, lastCollectedAt: null };
    const sections = Object.fromEntries(names.map((name) => [name, failed]));
    return { value: null, sqlClock: null, envelope: { ...envelope, takenAt: null, sections } };
  }
  const { value, source, readAt } = read.value;
  if (value.presence.state === 'absent' || value.presence.state === 'hidden') {
    throw absence(value.presence.state, { state, executionId, now });
  }
  if (value.presence.state === 'unknown' && visibleFolders(state.settings.name) !== null) {
    throw new AppError('notReady', 'SSISDB does not say of which folder this execution is.');
  }
  const schemaBuild = envelope.source?.schemaBuild ?? null;
  const sections = Object.fromEntries(
    names.map((name) => [name, sectionState(value[name] as Section<unknown>)]),
  );
  return {
    value,
    sqlClock: source.sqlClock,
    envelope: { ...envelope, takenAt: readAt, source: { ...source, schemaBuild }, sections },
  };
}

/** The data of a part; null when it could not be read. Parts that were asked for once have nothing older to show. */
export function dataOf<Data>(section: Section<Data> | undefined): Data | null {
  return section?.status === 'collected' ? section.data : null;
}

function absence(presence: 'absent' | 'hidden', { state, executionId, now }: Asked): AppError {
  if (presence === 'hidden') {
    return new AppError(
      'notFound',
      'This execution is not there, or the login of the dashboard may not see it: it is in no role that sees every execution.',
    );
  }
  const newest = viewSection(state, 'executions', now).data?.recent[0]?.id;
  const wasThere = newest !== undefined && BigInt(executionId) <= BigInt(newest);
  return new AppError(
    'notFound',
    wasThere
      ? 'This execution is no longer in SSISDB: it was purged, or its id belongs to another operation.'
      : 'There is no such execution in SSISDB.',
  );
}

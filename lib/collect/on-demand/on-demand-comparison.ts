import type { EventMessage } from '@/lib/domain/executions/event-message';
import { NO_EXECUTION_FILTER } from '@/lib/domain/executions/execution-filter';
import type { ExecutionHeader } from '@/lib/domain/executions/execution-header';
import type { ExecutionParameter } from '@/lib/domain/executions/execution-parameter';
import type { FolderLimit } from '@/lib/domain/people/folder-limit';
import type { Section } from '@/lib/domain/section';
import { eventMessageErrors } from '@/lib/ssisdb/queries/event-messages';
import { executionHeader } from '@/lib/ssisdb/queries/execution-header';
import { executionParameters } from '@/lib/ssisdb/queries/execution-parameters';
import type { Result } from '@/lib/ssisdb/sql-failure';
import { answerSection } from '@/lib/collect/answer-section';
import { bounded, type Bounded } from './bounded';
import { collectExecutables, type ExecutablesReading } from './collect-executables';
import { collectExecutionPage } from './collect-execution-page';
import { presenceOf, readableRow, type Presence } from './execution-presence';
import type { Reading, ReadSession } from './on-demand-reader';
import { onDemandReader, type ReadPlace } from './on-demand-readers';
import { MAX_PARAMETERS } from './on-demand-execution-parts';
import { PREVIEW_LENGTH } from './on-demand-messages';
import { runTogether } from '@/lib/collect/run-together';
import { toEventMessage } from './to-event-message';
import { toExecutionHeader, toExecutionParameter } from './to-execution-detail';

const MAX_RUNS = 5_000;
const MAX_ERRORS = 500;

/** What of a run is compared. */
export type RunParts = Pick<ExecutablesReading, 'statistics'> & {
  parameters: Section<Bounded<ExecutionParameter>>;
  errors: Section<Bounded<EventMessage>>;
};

/** The run before this one that went well, as far down as was searched. */
type Baseline = { header: ExecutionHeader | null; searchedDownToId: string | null };

/** `before`: the execution below which the search begins. */
type ComparisonRequest = { executionId: string; before: string };

export type ComparisonReading = {
  presence: Presence;
  baseline: Section<Baseline>;
  /** Null without a baseline. */
  parts: { current: RunParts; baseline: RunParts } | null;
};

/**
 * Finds the newest successful run of the same package before an execution, walking down by key within the bounds of a page
 * of the list, and reads what of both is compared. Throws AppError `notFound` and `busy`, and the signal's reason when the
 * caller has left.
 */
export function readComparison(
  { cluster, folders }: ReadPlace,
  request: ComparisonRequest,
  signal?: AbortSignal,
): Promise<Result<Reading<ComparisonReading>>> {
  const read = (session: ReadSession) => collectComparison(session, request, folders);
  return onDemandReader(cluster).read(read, signal);
}

async function collectComparison(
  session: ReadSession,
  { executionId, before }: ComparisonRequest,
  folders: FolderLimit,
): Promise<ComparisonReading> {
  const { capabilities } = session;
  const current = await readHeader(session, executionId);
  const presence = presenceOf(current, capabilities, folders);
  const asked = { object: 'catalog.executions', capabilities };
  const row = current.ok ? readableRow(current.value, folders) : undefined;
  if (!current.ok || !row) {
    const none: Result<Baseline> = current.ok
      ? { ok: true, value: { header: null, searchedDownToId: null } }
      : current;
    return { presence, baseline: answerSection(none, (value) => value, asked), parts: null };
  }
  const found = await findBaseline(session, toExecutionHeader(row), { before, folders });
  const header = found.ok ? found.value.header : null;
  return {
    presence,
    baseline: answerSection(found, (value) => value, asked),
    parts: header && {
      current: await collectParts(session, executionId),
      baseline: await collectParts(session, header.id),
    },
  };
}

async function findBaseline(
  session: ReadSession,
  { folderName, projectName, packageName }: ExecutionHeader,
  { before, folders }: { before: string; folders: FolderLimit },
): Promise<Result<Baseline>> {
  const page = await collectExecutionPage(session, {
    filter: {
      ...NO_EXECUTION_FILTER,
      status: ['succeeded'],
      folder: folderName,
      project: projectName,
      package: packageName,
    },
    folders,
    range: { before, floor: null },
    take: 1,
  });
  if (!page.ok) return page;
  const { executions, search } = page.value;
  const searchedDownToId = search.searchedDownTo?.executionId ?? null;
  const baselineId = executions[0]?.id;
  if (baselineId === undefined) return { ok: true, value: { header: null, searchedDownToId } };
  const header = await readHeader(session, baselineId);
  if (!header.ok) return header;
  const row = readableRow(header.value, folders);
  return { ok: true, value: { header: row ? toExecutionHeader(row) : null, searchedDownToId } };
}

async function readHeader(session: ReadSession, executionId: string) {
  const { header } = await runTogether(
    executionHeader.name,
    { header: executionHeader },
    { execution_id: executionId },
    session,
  );
  return header;
}

async function collectParts(session: ReadSession, executionId: string): Promise<RunParts> {
  const { capabilities } = session;
  const { statistics } = await collectExecutables(session, {
    executionId,
    after: '-1',
    take: MAX_RUNS,
  });
  const { parameters } = await runTogether(
    executionParameters.name,
    { parameters: executionParameters },
    { execution_id: executionId, take: MAX_PARAMETERS + 1 },
    session,
  );
  const { errors } = await runTogether(
    eventMessageErrors.name,
    { errors: eventMessageErrors },
    { execution_id: executionId, take: MAX_ERRORS + 1, length: PREVIEW_LENGTH },
    session,
  );
  return {
    statistics,
    parameters: answerSection(
      parameters,
      (rows) => bounded(rows, MAX_PARAMETERS, toExecutionParameter),
      { object: 'catalog.execution_parameter_values', capabilities },
    ),
    errors: answerSection(errors, (rows) => bounded(rows, MAX_ERRORS, toEventMessage), {
      object: 'catalog.event_messages',
      capabilities,
    }),
  };
}

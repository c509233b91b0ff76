import type { ComponentPhase } from '@/lib/domain/executions/component-phases';
import type { ExecutionParameter } from '@/lib/domain/executions/execution-parameter';
import type { FolderLimit } from '@/lib/domain/people/folder-limit';
import type { Section } from '@/lib/domain/section';
import { componentPhases } from '@/lib/ssisdb/queries/component-phases';
import { executionPresence } from '@/lib/ssisdb/queries/execution-header';
import { executionParameters } from '@/lib/ssisdb/queries/execution-parameters';
import type { Result } from '@/lib/ssisdb/sql-failure';
import { answerSection } from '@/lib/collect/answer-section';
import { bounded, type Bounded } from './bounded';
import { collectExecutables, type ExecutablesReading } from './collect-executables';
import { presenceOf, type Presence } from './execution-presence';
import type { Reading, ReadSession } from './on-demand-reader';
import { onDemandReader, type ReadPlace } from './on-demand-readers';
import { runTogether } from '@/lib/collect/run-together';
import { toComponentPhase, toExecutionParameter } from './to-execution-detail';

/** More bars than this nobody can read in one chart. */
const MAX_RUNS = 5_000;
const MAX_PHASES = 20_000;
export const MAX_PARAMETERS = 2_000;

type Read<Value> = Promise<Result<Reading<Value & { presence: Presence }>>>;

/**
 * Reads the runs of executables behind a statistics id ('-1' for the first ones). Throws AppError `notFound` and `busy`,
 * and the signal's reason when the caller has left; so do the other reads.
 */
export function readExecutables(
  { cluster, folders }: ReadPlace,
  { executionId, after }: { executionId: string; after: string },
  signal?: AbortSignal,
): Read<ExecutablesReading> {
  return onDemandReader(cluster).read(async (session) => {
    const presence = await collectPresence(session, executionId, folders);
    const request = { executionId, after, take: MAX_RUNS };
    return { presence, ...(await collectExecutables(session, request)) };
  }, signal);
}

/** Reads the phases of data-flow components. */
export function readPhases(
  { cluster, folders }: ReadPlace,
  executionId: string,
  signal?: AbortSignal,
): Read<{ phases: Section<Bounded<ComponentPhase>> }> {
  return onDemandReader(cluster).read(async (session) => {
    const { capabilities } = session;
    const { presence, phases } = await runTogether(
      'execution-phases',
      { presence: executionPresence, phases: componentPhases },
      { execution_id: executionId, take: MAX_PHASES + 1 },
      session,
    );
    return {
      presence: presenceOf(presence, capabilities, folders),
      phases: answerSection(phases, (rows) => bounded(rows, MAX_PHASES, toComponentPhase), {
        object: 'catalog.execution_component_phases',
        capabilities,
      }),
    };
  }, signal);
}

/** Reads parameter values; those of sensitive ones are not even asked for. */
export function readParameters(
  { cluster, folders }: ReadPlace,
  executionId: string,
  signal?: AbortSignal,
): Read<{ parameters: Section<Bounded<ExecutionParameter>> }> {
  return onDemandReader(cluster).read(async (session) => {
    const { capabilities } = session;
    const { presence, parameters } = await runTogether(
      'execution-parameter-values',
      { presence: executionPresence, parameters: executionParameters },
      { execution_id: executionId, take: MAX_PARAMETERS + 1 },
      session,
    );
    return {
      presence: presenceOf(presence, capabilities, folders),
      parameters: answerSection(
        parameters,
        (rows) => bounded(rows, MAX_PARAMETERS, toExecutionParameter),
        { object: 'catalog.execution_parameter_values', capabilities },
      ),
    };
  }, signal);
}

async function collectPresence(
  session: ReadSession,
  executionId: string,
  folders: FolderLimit,
): Promise<Presence> {
  const { presence } = await runTogether(
    executionPresence.name,
    { presence: executionPresence },
    { execution_id: executionId },
    session,
  );
  return presenceOf(presence, session.capabilities, folders);
}

import type { ExecutableStatistic } from '@/lib/domain/executions/build-gantt';
import type { Section } from '@/lib/domain/section';
import { executables, executableStatistics } from '@/lib/ssisdb/queries/executable-statistics';
import { answerSection } from '@/lib/collect/answer-section';
import type { Capabilities } from '@/lib/collect/capabilities';
import { runTogether, type RunContext } from '@/lib/collect/run-together';
import { toStatistics } from './to-execution-detail';

export type ExecutablesRequest = {
  executionId: string;
  /** statistics_id behind which to go on; '-1' for all. */
  after: string;
  take: number;
};

export type ExecutablesReading = {
  statistics: Section<{ statistics: ExecutableStatistic[]; isTruncated: boolean }>;
  /** Names and paths of what ran: without them, runs are known by their paths. */
  executables: Section<number>;
};

/** Runs of executables with the names of what ran. */
export async function collectExecutables(
  context: RunContext & { capabilities: Capabilities },
  { executionId, after, take }: ExecutablesRequest,
): Promise<ExecutablesReading> {
  const { capabilities } = context;
  const answers = await runTogether(
    'execution-executables',
    { runs: executableStatistics, executables },
    { execution_id: executionId, after_statistics_id: after, take: take + 1 },
    context,
  );
  const known = answers.executables.ok ? answers.executables.value : [];
  return {
    statistics: answerSection(
      answers.runs,
      (rows) => ({
        statistics: toStatistics(rows.slice(0, take), known),
        isTruncated: rows.length > take,
      }),
      { object: 'catalog.executable_statistics', capabilities },
    ),
    executables: answerSection(answers.executables, (rows) => rows.length, {
      object: 'catalog.executables',
      capabilities,
    }),
  };
}

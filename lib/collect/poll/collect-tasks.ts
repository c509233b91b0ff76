import type { Section } from '@/lib/domain/section';
import type { Sections } from '@/lib/domain/snapshot';
import { jobAssignments, liveTasks } from '@/lib/ssisdb/queries/live-tasks';
import { sqlFailure, type Result } from '@/lib/ssisdb/sql-failure';
import type { Capabilities } from '@/lib/collect/capabilities';
import { grantSelect } from '@/lib/collect/grant-statement';
import { runTogether, type RunContext } from '@/lib/collect/run-together';
import { toJobAssignments, toTask } from '@/lib/collect/to-domain';
import { collectedSection, deniedSection, failedSection } from '@/lib/collect/to-section';

/** Live tasks and assignments beyond this many are a fault of their own; more would be a burden on both sides. */
const MAX_ROWS = 10_000;

/** Live tasks with their job assignments in one round trip. Objects that the login may not read are not even asked for. */
export async function collectTasks(
  context: RunContext,
  capabilities: Capabilities,
  previous: Sections | undefined,
): Promise<Pick<Sections, 'tasks' | 'jobAssignments'>> {
  const isDenied = (object: string) => capabilities.objectRights.get(object) === false;
  const deniedObject = isDenied('internal.tasks') ? 'internal.tasks' : null;
  const deniedForJobs =
    deniedObject ?? (isDenied('internal.job_worker_agents') ? 'internal.job_worker_agents' : null);
  const answers = await runTogether(
    'tasks',
    {
      ...(deniedObject ? {} : { tasks: liveTasks }),
      ...(deniedForJobs ? {} : { jobAssignments }),
    },
    { take: MAX_ROWS },
    context,
  );
  const now = new Date();

  const section = <Row, Data>(
    answer: Result<Row[]> | undefined,
    object: string,
    map: (rows: Row[]) => Data,
    before: Section<Data> | undefined,
  ): Section<Data> => {
    if (!answer || (!answer.ok && answer.failure.code === 'permissionDenied')) {
      return deniedSection(object, grantSelect(object, capabilities.userName), before);
    }
    if (!answer.ok) return failedSection(answer.failure, before);
    if (answer.value.length >= MAX_ROWS) {
      const tooMany = sqlFailure('rowShape', { detail: `${object}: ${MAX_ROWS} rows or more` });
      return failedSection(tooMany, before);
    }
    return collectedSection(map(answer.value), now);
  };

  return {
    tasks: section(answers.tasks, 'internal.tasks', (rows) => rows.map(toTask), previous?.tasks),
    jobAssignments: section(
      answers.jobAssignments,
      deniedForJobs ?? 'internal.job_worker_agents',
      toJobAssignments,
      previous?.jobAssignments,
    ),
  };
}

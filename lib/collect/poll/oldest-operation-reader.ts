import type { OldestOperation } from '@/lib/domain/oldest-operation';
import type { Section } from '@/lib/domain/section';
import { oldestOperation } from '@/lib/ssisdb/queries/oldest-operation';
import type { Capabilities } from '@/lib/collect/capabilities';
import { seesAllExecutions } from './collect-executions';
import { grantRole } from '@/lib/collect/grant-statement';
import { runTogether, type RunContext } from '@/lib/collect/run-together';
import { collectedSection, deniedSection, failedSection } from '@/lib/collect/to-section';

/** The cleanup runs once a day: nothing about it changes faster. */
const READ_AGAIN_MS = 10 * 60_000;

const OBJECT = 'catalog.operations';

/** Reads the oldest operation, once every ten minutes; sooner after a failure, and when rights were tested anew. */
export class OldestOperationReader {
  private last: {
    section: Section<OldestOperation>;
    capabilities: Capabilities;
    atMs: number;
  } | null = null;

  async read(
    context: RunContext,
    capabilities: Capabilities,
    previous: Section<OldestOperation> | undefined,
  ): Promise<Section<OldestOperation>> {
    if (
      this.last?.section.status === 'collected' &&
      this.last.capabilities === capabilities &&
      performance.now() - this.last.atMs < READ_AGAIN_MS
    ) {
      return this.last.section;
    }
    const section = await readNow(context, capabilities, previous);
    this.last = { section, capabilities, atMs: performance.now() };
    return section;
  }
}

async function readNow(
  context: RunContext,
  capabilities: Capabilities,
  previous: Section<OldestOperation> | undefined,
): Promise<Section<OldestOperation>> {
  const { oldest } = await runTogether(
    'oldest-operation',
    { oldest: oldestOperation },
    {},
    context,
  );
  const grant = grantRole('ssis_logreader', capabilities.userName);
  if (!oldest.ok) {
    return oldest.failure.code === 'permissionDenied'
      ? deniedSection(OBJECT, grant, previous)
      : failedSection(oldest.failure, previous);
  }
  const [row] = oldest.value;
  return collectedSection(
    {
      operation: row ? { id: row.operation_id, endedAt: row.end_time } : null,
      // The view shows its rows to the same roles as catalog.executions, and hides them without an error.
      hidden: seesAllExecutions(capabilities) ? null : { object: OBJECT, grant },
    },
    new Date(),
  );
}

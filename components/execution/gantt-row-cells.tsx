'use client';

import { ChevronRight, Route } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { StateMark } from '@/components/states/state-mark';
import { classNames } from '@/components/ui/class-names';
import type { ExecutableResult, ExecutableRun } from '@/lib/domain/executions/execution-gantt';
import { makeVisible } from '@/lib/domain/executions/make-visible';
import { formatDuration } from '@/lib/format/duration';
import { formatCount } from '@/lib/format/quantity';
import type { GanttRow } from './gantt-rows';
import { VisibleText } from './visible-text';

const INDENT_PX = 16;

type NameCellProps = { row: GanttRow; onToggle: () => void };

/** What ran: its name, how deep it lies, and whether the end depended on it. */
export function GanttName({ row, onToggle }: NameCellProps) {
  const t = useTranslations('execution.gantt');
  const { level, hasChildren, isExpanded, node } = row;
  const isCritical =
    row.kind === 'run' ? row.run.isCritical : row.kind === 'node' && node.isCritical;
  return (
    <span
      className="flex min-w-0 items-center gap-1.5"
      style={{ paddingLeft: (level - 1) * INDENT_PX }}
    >
      <span
        aria-hidden
        className={classNames(
          'inline-flex size-5 shrink-0 items-center justify-center rounded-[3px] text-muted',
          hasChildren && 'cursor-pointer hover:bg-sunken hover:text-text',
        )}
        onClick={hasChildren ? onToggle : undefined}
      >
        {hasChildren && (
          <ChevronRight className={classNames('size-3.5', isExpanded && 'rotate-90')} />
        )}
      </span>
      <span
        className={classNames('truncate', row.kind !== 'node' && 'text-muted')}
        title={titleOf(row)}
      >
        <RowName row={row} />
      </span>
      {isCritical && (
        <span className="inline-flex shrink-0 items-center gap-1 text-xs text-muted">
          <Route aria-hidden className="size-3" />
          <span className="max-sm:sr-only">{t('critical')}</span>
        </span>
      )}
    </span>
  );
}

function titleOf({ kind, node }: GanttRow): string | undefined {
  return kind === 'node' && node.packagePath !== null ? makeVisible(node.packagePath) : undefined;
}

function RowName({ row }: { row: GanttRow }) {
  const t = useTranslations('execution.gantt');
  if (row.kind === 'node') return <VisibleText text={row.node.name || row.node.id} />;
  if (row.kind === 'runs') return t('runs', { count: row.node.runs.length });
  const { iteration } = row.run;
  return iteration === null
    ? t('run', { number: String(row.position) })
    : t('iteration', { number: iteration });
}

/** How it ended, of several runs the worst that is known. */
export function GanttResult({ row }: { row: GanttRow }) {
  const t = useTranslations('execution.gantt');
  if (row.kind === 'run') return <RunResult run={row.run} />;
  const { node } = row;
  if (node.failedCount > 0) {
    const count = node.runs.length > 1 ? node.failedCount : undefined;
    return <StateMark count={count} noun="execution" state="failed" />;
  }
  if (node.isRunning) return <StateMark noun="execution" state="running" />;
  const [only] = node.runs;
  if (node.runs.length === 1 && only) return <RunResult run={only} />;
  const worst = WORST_FIRST.find((result) => node.runs.some((run) => run.result === result));
  return worst ? (
    <StateMark noun="execution" state={worst} />
  ) : (
    <span className="text-muted">{t('notLogged')}</span>
  );
}

const WORST_FIRST: readonly ExecutableResult[] = [
  'failed',
  'canceled',
  'unknown',
  'completed',
  'succeeded',
];

function RunResult({ run }: { run: ExecutableRun }) {
  const t = useTranslations('execution.gantt');
  if (run.isRunning) return <StateMark noun="execution" state="running" />;
  if (run.endedAt === null) {
    return <span className="hatched rounded-[3px] px-1 text-unknown-text">{t('noEnd')}</span>;
  }
  if (run.result === 'unknown' && run.resultCode !== null) {
    return <span className="text-muted">{t('resultCode', { code: String(run.resultCode) })}</span>;
  }
  return <StateMark noun="execution" state={run.result} />;
}

/** How long it took, of several runs together; of what goes on, so far. */
export function GanttDuration({ row, nowMs }: { row: GanttRow; nowMs: number }) {
  const t = useTranslations('execution.gantt');
  const runs = row.kind === 'run' ? [row.run] : row.node.runs;
  if (runs.length === 0) return <span className="text-muted">–</span>;
  const isKnown = runs.some(({ durationMs, isRunning }) => durationMs !== null || isRunning);
  if (!isKnown) {
    return (
      <span className="hatched rounded-[3px] px-1.5 text-unknown-text" title={t('noEnd')}>
        ?
      </span>
    );
  }
  const ms = runs.reduce((sum, run) => sum + durationOf(run, nowMs), 0);
  return (
    <>
      {runs.length > 1 && (
        <span className="mr-1 text-muted">{`${formatCount(runs.length)} ×`}</span>
      )}
      {formatDuration(ms)}
      {runs.some(({ isClockSkewed }) => isClockSkewed) && (
        <span className="ml-1 text-warn-text">{t('clockSkew')}</span>
      )}
    </>
  );
}

function durationOf({ durationMs, isRunning, startedAt }: ExecutableRun, nowMs: number): number {
  if (durationMs !== null) return durationMs;
  return isRunning ? Math.max(0, nowMs - startedAt.getTime()) : 0;
}

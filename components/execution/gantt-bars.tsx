import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import { classNames } from '@/components/ui/class-names';
import type { ExecutableRun } from '@/lib/domain/executions/execution-gantt';
import { layOutBars, type Bar, type BarLook } from './bar-geometry';

const HEIGHT = 20;
/** Those that the end depended on are full height, with a line below; the others are lower. */
const BARS = { critical: { y: 2, height: 13 }, other: { y: 5, height: 9 } } as const;
const LINE = { y: 17, height: 2 } as const;

const FILLS = {
  succeeded: 'fill-ok-line',
  failed: 'fill-bad-line',
  other: 'fill-unknown-line',
  running: 'fill-info-line',
  open: 'fill-transparent',
} as const satisfies Record<BarLook, string>;
const LOOKS = Object.keys(FILLS) as BarLook[];

type GanttBarsProps = {
  runs: readonly ExecutableRun[];
  startMs: number;
  endMs: number;
  columnCount: number;
};

/** The bars of a line: one path for each look, whatever the number of runs. The words are in the other cells. */
export function GanttBars({ runs, startMs, endMs, columnCount }: GanttBarsProps) {
  const bars = useMemo(
    () => layOutBars(runs, { startMs, endMs }, columnCount),
    [runs, startMs, endMs, columnCount],
  );
  const open = bars.filter(({ look }) => look === 'open');
  return (
    <span aria-hidden className="relative block h-5">
      <svg
        className="absolute inset-0 size-full"
        preserveAspectRatio="none"
        viewBox={`0 0 ${columnCount} ${HEIGHT}`}
      >
        {LOOKS.map((look) => (
          <path key={look} className={FILLS[look]} d={pathOf(bars, look)} />
        ))}
        <path className="fill-text" d={linePath(bars)} />
      </svg>
      {open.map(({ from, to }) => (
        <span
          key={from}
          className="hatched absolute inset-y-1 border border-unknown-line"
          style={{ left: percent(from, columnCount), width: percent(to - from, columnCount) }}
        />
      ))}
    </span>
  );
}

/** What contains others and has no row of its own yet is drawn around them. */
export function GanttFrame({ from, to }: { from: number; to: number }) {
  return (
    <span aria-hidden className="relative block h-5">
      <span
        className="absolute inset-y-1 border-x border-t border-dashed border-line-strong"
        style={{ left: percent(from, 1), width: percent(to - from, 1) }}
      />
    </span>
  );
}

/** What the looks mean. */
export function GanttLegend() {
  const t = useTranslations('execution.gantt.legend');
  const swatch = (className: string) => (
    <span aria-hidden className={classNames('inline-block h-2.5 w-4', className)} />
  );
  const items = [
    ['succeeded', swatch('bg-ok-line')],
    ['failed', swatch('bg-bad-line')],
    ['other', swatch('bg-unknown-line')],
    ['running', swatch('bg-info-line')],
    ['open', swatch('hatched border border-unknown-line')],
    ['critical', swatch('h-3.5 border-b-2 border-text bg-ok-line')],
  ] as const;
  return (
    <ul className="flex flex-wrap gap-x-4 gap-y-1 px-3 py-2 text-xs text-muted">
      {items.map(([key, mark]) => (
        <li key={key} className="inline-flex items-center gap-1.5">
          {mark}
          {t(key)}
        </li>
      ))}
    </ul>
  );
}

function pathOf(bars: readonly Bar[], look: BarLook): string {
  return bars
    .filter((bar) => bar.look === look)
    .map(({ from, to, isCritical }) => {
      const { y, height } = isCritical ? BARS.critical : BARS.other;
      return rectangle(from, to, y, height);
    })
    .join('');
}

function linePath(bars: readonly Bar[]): string {
  return bars
    .filter(({ isCritical }) => isCritical)
    .map(({ from, to }) => rectangle(from, to, LINE.y, LINE.height))
    .join('');
}

function rectangle(from: number, to: number, y: number, height: number): string {
  return `M${from} ${y}H${to}V${y + height}H${from}Z`;
}

function percent(part: number, whole: number): string {
  return `${(part / whole) * 100}%`;
}

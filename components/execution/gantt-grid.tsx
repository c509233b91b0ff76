'use client';

import { useMemo, useRef, useState } from 'react';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useTranslations } from 'use-intl';
import { classNames } from '@/components/ui/class-names';
import type { Gantt } from '@/lib/domain/executions/execution-gantt';
import { GanttAxis } from './gantt-axis';
import { GanttBars, GanttFrame } from './gantt-bars';
import { GanttDuration, GanttName, GanttResult } from './gantt-row-cells';
import { listGanttRows, type GanttRow } from './gantt-rows';
import { frameOf } from './frame-of';
import { useTreeWalk } from './use-tree-walk';

const ROW_PX = 28;
const HEAD_PX = 32;
const MAX_HEIGHT_PX = 640;
const COLUMNS_PER_ZOOM = 600;

type GanttGridProps = { gantt: Gantt; zoom: number };

/** Executables as a tree table with a bar for each run: read row by row with the keyboard, drawn only where in sight. */
export function GanttGrid({ gantt, zoom }: GanttGridProps) {
  const t = useTranslations('execution.gantt');
  const [toggled, setToggled] = useState<ReadonlySet<string>>(new Set());
  const rows = useMemo(() => listGanttRows(gantt.nodes, toggled), [gantt.nodes, toggled]);
  const scroller = useRef<HTMLDivElement>(null);
  // The compiler's advice is about memoizing what it returns; nothing here is memoized.
  // eslint-disable-next-line react-hooks/incompatible-library
  const virtualizer = useVirtualizer({
    count: rows.length,
    estimateSize: () => ROW_PX,
    getItemKey: (index) => rows[index]?.id ?? index,
    getScrollElement: () => scroller.current,
    overscan: 12,
    scrollMargin: HEAD_PX,
    scrollPaddingStart: HEAD_PX,
  });
  const toggle = ({ id }: GanttRow) =>
    setToggled((known) => {
      const next = new Set(known);
      if (!next.delete(id)) next.add(id);
      return next;
    });
  const walk = useTreeWalk({
    rows,
    container: scroller,
    scrollTo: (index) => virtualizer.scrollToIndex(index),
    onToggle: toggle,
  });
  const startMs = gantt.startedAt?.getTime() ?? 0;
  const endMs = gantt.endedAt?.getTime() ?? startMs;
  const columnCount = COLUMNS_PER_ZOOM * zoom;
  const height = Math.min(MAX_HEIGHT_PX, HEAD_PX + rows.length * ROW_PX + 16);

  return (
    <div ref={scroller} className="overflow-auto" style={{ height }}>
      <div
        aria-colcount={4}
        aria-label={t('label')}
        aria-rowcount={rows.length + 1}
        className="relative text-sm"
        onKeyDown={walk.onKeyDown}
        role="treegrid"
        style={{ width: `max(100%, ${zoom * 100}%)`, height: virtualizer.getTotalSize() + HEAD_PX }}
      >
        <div
          aria-rowindex={1}
          className="sticky top-0 z-20 flex border-b bg-surface text-muted"
          role="row"
          style={{ height: HEAD_PX }}
        >
          <span className={NAME} role="columnheader">
            {t('executable')}
          </span>
          <span className={RESULT} role="columnheader">
            {t('result')}
          </span>
          <span className={DURATION} role="columnheader">
            {t('duration')}
          </span>
          <span className="relative min-w-0 flex-1 pr-3" role="columnheader">
            <span className="sr-only">{t('time')}</span>
            <GanttAxis endMs={endMs} startMs={startMs} zoom={zoom} />
          </span>
        </div>
        {virtualizer.getVirtualItems().map(({ index, start, key }) => {
          const row = rows[index];
          if (!row) return null;
          return (
            <div
              key={key}
              aria-expanded={row.hasChildren ? row.isExpanded : undefined}
              aria-level={row.level}
              aria-posinset={row.position}
              aria-rowindex={index + 2}
              aria-setsize={row.siblingCount}
              className="group absolute inset-x-0 top-0 flex items-center border-b border-line outline-offset-[-2px] hover:bg-sunken focus-visible:bg-accent-fill"
              data-row-id={row.id}
              onFocus={() => walk.setActiveId(row.id)}
              role="row"
              style={{ height: ROW_PX, transform: `translateY(${start}px)` }}
              tabIndex={walk.isTabStop(index) ? 0 : -1}
            >
              <span className={classNames(NAME, CELL)} role="rowheader">
                <GanttName onToggle={() => toggle(row)} row={row} />
              </span>
              <span className={RESULT} role="gridcell">
                <GanttResult row={row} />
              </span>
              <span className={classNames(DURATION, 'whitespace-nowrap')} role="gridcell">
                <GanttDuration nowMs={endMs} row={row} />
              </span>
              <span className="min-w-0 flex-1 pr-3" role="gridcell">
                <Bars
                  columnCount={columnCount}
                  endMs={endMs}
                  gantt={gantt}
                  row={row}
                  startMs={startMs}
                />
              </span>
            </div>
          );
        })}
      </div>
    </div>
  );
}

/** The names stay in sight while the bars are scrolled. */
const NAME =
  'sticky left-0 z-10 flex h-full w-40 shrink-0 items-center bg-surface pr-2 pl-3 sm:w-56 lg:w-80';
const CELL = 'group-hover:bg-sunken group-focus-visible:bg-accent-fill';
const RESULT = 'hidden w-32 shrink-0 items-center self-center overflow-hidden px-2 md:inline-flex';
const DURATION = 'w-20 shrink-0 self-center px-2 text-right sm:w-28';

type BarsProps = {
  gantt: Gantt;
  row: GanttRow;
  startMs: number;
  endMs: number;
  columnCount: number;
};

function Bars({ gantt, row, startMs, endMs, columnCount }: BarsProps) {
  const only = row.kind === 'run' ? row.run : null;
  const runs = useMemo(() => (only ? [only] : row.node.runs), [only, row.node.runs]);
  if (row.kind === 'node' && row.node.isDerived) {
    const frame = frameOf(row.node, gantt.nodes, { startMs, endMs });
    return frame && <GanttFrame {...frame} />;
  }
  return <GanttBars columnCount={columnCount} endMs={endMs} runs={runs} startMs={startMs} />;
}

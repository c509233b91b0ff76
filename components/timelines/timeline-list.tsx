'use client';

import { useRef, useState, type KeyboardEvent, type PointerEvent, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '@/components/ui/button';
import { PlotFrame, VALUE_AXIS_PX } from '@/components/charts/plot-frame';
import { PlotTooltip } from '@/components/charts/plot-tooltip';
import { useOwnCursor } from '@/components/charts/time-cursor';
import { TimeAxis } from '@/components/charts/time-grid';
import type { TimeSpan } from '@/components/charts/time-span';
import { usePlotPointer } from '@/components/charts/use-plot-pointer';
import type { Timeline } from '@/lib/domain/history/history-payload';
import { useSegmentWords } from './segment-words';
import { TimelineRow } from './timeline-row';

/** More lines than this nobody compares at once. */
const SHOWN_AT_FIRST = 40;
const NOBODY = '';

type TimelineListProps = {
  timelines: readonly Timeline[];
  span: TimeSpan;
  titleOf: (timeline: Timeline) => ReactNode;
  onSelect: (span: TimeSpan) => void;
};

/** One line for each, over one time axis: pointed at, dragged over to zoom, walked with the arrow keys. */
export function TimelineList({ timelines, span, titleOf, onSelect }: TimelineListProps) {
  const t = useTranslations('history');
  const list = useRef<HTMLDivElement>(null);
  const [shownCount, setShownCount] = useState(SHOWN_AT_FIRST);
  const [activeId, setActiveId] = useState<string | null>(null);
  const [pointedId, setPointedId] = useState(NOBODY);
  const { plot, selection, handlers } = usePlotPointer({ span, owner: pointedId, onSelect });
  const shown = timelines.slice(0, shownCount);
  const active = shown.some(({ id }) => id === activeId) ? activeId : shown[0]?.id;

  const onPointerMove = (event: PointerEvent) => {
    const row = event.target instanceof Element ? event.target.closest('[data-row]') : null;
    setPointedId(row instanceof HTMLElement ? (row.dataset.row ?? NOBODY) : NOBODY);
    handlers.onPointerMove(event);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const strips = [...(list.current?.querySelectorAll<HTMLElement>('[data-timeline]') ?? [])];
    const index = strips.findIndex((strip) => strip === document.activeElement);
    strips[index + step]?.focus();
  };

  return (
    <div ref={list} className="select-none" onKeyDown={onKeyDown}>
      <div className="relative" {...handlers} onPointerMove={onPointerMove}>
        <div className="pointer-events-none absolute inset-0 grid gap-x-3 md:grid-cols-[11rem_minmax(0,1fr)]">
          <span className="hidden md:block" />
          <div className="relative">
            <PlotFrame plot={plot} selection={selection} span={span} />
          </div>
        </div>
        <div className="relative">
          {shown.map((timeline) => (
            <div key={timeline.id} className="relative" data-row={timeline.id}>
              <TimelineRow
                isTabStop={timeline.id === active}
                onFocus={() => setActiveId(timeline.id)}
                onSelect={onSelect}
                span={span}
                timeline={timeline}
                title={titleOf(timeline)}
              />
              <SegmentTooltip span={span} timeline={timeline} />
            </div>
          ))}
        </div>
      </div>
      <div className="grid gap-x-3 md:grid-cols-[11rem_minmax(0,1fr)]">
        <span className="hidden md:block" />
        <div style={{ paddingLeft: VALUE_AXIS_PX }}>
          <TimeAxis span={span} />
        </div>
      </div>
      {timelines.length > shown.length && (
        <Button className="mt-2" onClick={() => setShownCount(shownCount + SHOWN_AT_FIRST)}>
          {t('showMore', { hidden: timelines.length - shown.length })}
        </Button>
      )}
    </div>
  );
}

/** What the strip under the pointer, or in focus, says at the cursor. */
function SegmentTooltip({ timeline, span }: { timeline: Timeline; span: TimeSpan }) {
  const words = useSegmentWords();
  const cursorMs = useOwnCursor(timeline.id);
  if (cursorMs === null) return null;
  const segment = timeline.segments.find(({ from, to }) => +from <= cursorMs && cursorMs <= +to);
  if (!segment) return null;
  const { state, when } = words(segment);
  return (
    <div className="pointer-events-none absolute inset-0 z-20 grid gap-x-3 md:grid-cols-[11rem_minmax(0,1fr)]">
      <span className="hidden md:block" />
      <div className="relative">
        <div className="absolute inset-y-0 right-0" style={{ left: VALUE_AXIS_PX }}>
          <div className="absolute top-full inset-x-0">
            <PlotTooltip atMs={cursorMs} span={span}>
              <p className="font-medium">{`${timeline.name}: ${state}`}</p>
              <p className="text-muted">{when}</p>
            </PlotTooltip>
          </div>
        </div>
      </div>
    </div>
  );
}

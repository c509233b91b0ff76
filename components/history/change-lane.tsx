'use client';

import { useId } from 'react';
import { ArrowRightLeft, SlidersHorizontal } from 'lucide-react';
import { PlotFrame, VALUE_AXIS_PX } from '@/components/charts/plot-frame';
import { TimeAxis } from '@/components/charts/time-grid';
import { percentOf, type TimeSpan } from '@/components/charts/time-span';
import { usePlotPointer } from '@/components/charts/use-plot-pointer';
import type { RecordedChange } from '@/lib/domain/availability/recorded-change';
import { subjectOfChange } from '@/lib/domain/availability/subject-of-change';

type ChangeLaneProps = {
  changes: readonly RecordedChange[];
  span: TimeSpan;
  onSelect: (span: TimeSpan) => void;
};

/** When something was changed, as marks along the time axis; the list below says the same in words. */
export function ChangeLane({ changes, span, onSelect }: ChangeLaneProps) {
  const { plot, selection, handlers } = usePlotPointer({ span, owner: useId(), onSelect });
  return (
    <div aria-hidden className="grid gap-x-3 select-none md:grid-cols-[11rem_minmax(0,1fr)]">
      <span className="hidden md:block" />
      <div {...handlers}>
        <div className="relative h-7">
          <PlotFrame plot={plot} selection={selection} span={span}>
            {changes.map((change) => {
              const Icon = change.kind === 'timeout' ? SlidersHorizontal : ArrowRightLeft;
              return (
                <Icon
                  key={`${change.at.getTime()} ${subjectOfChange(change)}`}
                  className={`absolute size-3.5 -translate-x-1/2 text-info-line ${change.kind === 'timeout' ? 'bottom-0' : 'top-0'}`}
                  style={{ left: percentOf(change.at.getTime(), span) }}
                />
              );
            })}
          </PlotFrame>
        </div>
        <div style={{ paddingLeft: VALUE_AXIS_PX }}>
          <TimeAxis span={span} />
        </div>
      </div>
    </div>
  );
}

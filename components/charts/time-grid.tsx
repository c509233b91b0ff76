'use client';

import { useZone } from '@/lib/client/zone';
import { formatTick } from '@/lib/format/tick-label';
import { formatOffset } from '@/lib/format/zone';
import { classNames } from '@/components/ui/class-names';
import { percentOf, type TimeSpan } from './time-span';
import { timeTicks } from './time-ticks';

/** As many labels as a phone has room for, and a desk. */
const FEW = 4;
const MANY = 9;

/** Vertical lines at round times; behind everything that is drawn over the same span. */
export function TimeGrid({ span }: { span: TimeSpan }) {
  const { ticks } = timeTicks(span, useZone(), MANY);
  return (
    <div aria-hidden className="pointer-events-none absolute inset-0">
      {ticks.map(({ atMs, isMidnight }) => (
        <span
          key={atMs}
          className={classNames(
            'absolute inset-y-0 w-px',
            isMidnight ? 'bg-line-strong/40' : 'bg-line',
          )}
          style={{ left: percentOf(atMs, span) }}
        />
      ))}
    </div>
  );
}

/** The labels below; where clocks are changed, the new offset stands with the first tick after it. */
export function TimeAxis({ span }: { span: TimeSpan }) {
  return (
    <div aria-hidden className="relative h-5 text-xs text-muted">
      <Labels className="sm:hidden" maxCount={FEW} span={span} />
      <Labels className="hidden sm:block" maxCount={MANY} span={span} />
    </div>
  );
}

function Labels(props: { span: TimeSpan; maxCount: number; className: string }) {
  const { span, maxCount, className } = props;
  const zone = useZone();
  const { stepMs, ticks } = timeTicks(span, zone, maxCount);
  return (
    <div className={className}>
      {ticks.map(({ atMs, isMidnight, changedOffset }) => (
        <span
          key={atMs}
          className={classNames(
            'absolute top-1 -translate-x-1/2 whitespace-nowrap',
            isMidnight && 'font-medium text-text',
          )}
          style={{ left: percentOf(atMs, span) }}
        >
          {formatTick(new Date(atMs), stepMs, zone)}
          {changedOffset !== null && ` (${formatOffset(changedOffset)})`}
        </span>
      ))}
    </div>
  );
}

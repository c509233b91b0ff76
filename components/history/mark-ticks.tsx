'use client';

import { percentOf, ratioOf, type TimeSpan } from '@/components/charts/time-span';
import { STATE_SHAPES } from '@/components/states/state-shapes';
import { HUE_SHAPE } from '@/components/ui/hue';
import type { AnomalyMark } from '@/lib/domain/history/history-payload';
import type { Severity } from '@/lib/domain/anomalies/severity';

type MarkTicksProps = {
  marks: readonly Pick<AnomalyMark, 'id' | 'severity' | 'from'>[];
  span: TimeSpan;
};

/** Shapes at the top of a plot, where an anomaly was opened. The list below the chart says the same in words. */
export function MarkTicks({ marks, span }: MarkTicksProps) {
  return (
    <>
      {marks
        .filter(({ from }) => isWithin(from, span))
        .map(({ id, severity, from }) => (
          <Tick key={id} left={percentOf(from.getTime(), span)} severity={severity} />
        ))}
    </>
  );
}

function Tick({ left, severity }: { left: string; severity: Severity }) {
  const { icon: Icon, hue } = STATE_SHAPES.severity[severity];
  return (
    <Icon
      aria-hidden
      className={`absolute top-0 size-2.5 -translate-x-1/2 ${HUE_SHAPE[hue]}`}
      fill="currentColor"
      style={{ left }}
    />
  );
}

function isWithin(at: Date, span: TimeSpan): boolean {
  const ratio = ratioOf(at.getTime(), span);
  return ratio >= 0 && ratio <= 1;
}

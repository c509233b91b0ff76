'use client';

import { useMemo } from 'react';
import { useQueryStates } from 'nuqs';
import type { TimeSpan } from '@/components/charts/time-span';
import { serverNow, useServerTime } from '@/lib/client/server-clock';
import { problemOfSpan, spanOfChoice, stepOfPreset, type Preset } from './time-range';
import { timeRangeParams } from './time-range-params';

/** The time that the page shows, kept in its address. A preset moves on with the clock, an exact range stays. */
export function useTimeRange() {
  const [choice, setChoice] = useQueryStates(timeRangeParams, { history: 'push' });
  const { range, from, to } = choice;
  const nowMs = useServerTime((now) => {
    const step = stepOfPreset(range);
    return Math.floor(now.getTime() / step) * step;
  });
  const isExact = from !== null && to !== null;
  const fromMs = from?.getTime() ?? null;
  const toMs = to?.getTime() ?? null;
  const span = useMemo(
    () =>
      spanOfChoice(
        {
          range,
          from: fromMs === null ? null : new Date(fromMs),
          to: toMs === null ? null : new Date(toMs),
        },
        nowMs,
      ),
    [range, fromMs, toMs, nowMs],
  );
  return {
    span,
    preset: isExact ? null : range,
    problem: problemOfSpan(span, nowMs + 60_000),
    choosePreset: (preset: Preset) => void setChoice({ range: preset, from: null, to: null }),
    chooseSpan: ({ fromMs: start, toMs: end }: TimeSpan) => {
      const latest = serverNow().getTime();
      const until = Math.min(end, latest);
      const since = Math.min(start, until - 60_000);
      void setChoice({ range: null, from: wholeSecond(since), to: wholeSecond(until) });
    },
  };
}

export type TimeRange = ReturnType<typeof useTimeRange>;

function wholeSecond(ms: number): Date {
  return new Date(Math.floor(ms / 1_000) * 1_000);
}

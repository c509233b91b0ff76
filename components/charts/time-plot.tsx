'use client';

import { memo, useId, useRef, type ReactNode } from 'react';
import dynamic from 'next/dynamic';
import { useTranslations } from 'use-intl';
import { useZone } from '@/lib/client/zone';
import { formatInstant } from '@/lib/format/instant';
import { gapsOf, rowAt, type ChartRow, type ChartSeries } from './chart-series';
import { PlotFrame, VALUE_AXIS_PX } from './plot-frame';
import { PlotTooltip } from './plot-tooltip';
import type { Threshold } from './time-drawing';
import { TimeAxis } from './time-grid';
import { useTimeCursor } from './time-cursor';
import type { TimeSpan } from './time-span';
import { usePlotKeys } from './use-plot-keys';
import { usePlotPointer } from './use-plot-pointer';
import { useWidth } from './use-width';
import { countStep } from './value-axis';
import { useValueWords } from './value-words';

/**
 * The chart library is fetched when the first chart is drawn: no other page pays for it. The drawing does not know the
 * crosshair, which moves many times a second.
 */
const TimeDrawing = memo(dynamic(() => import('./time-drawing'), { ssr: false }));

const NO_THRESHOLDS: readonly Threshold[] = [];

const AXIS_PX = 20;

type TimePlotProps = {
  label: string;
  span: TimeSpan;
  rows: readonly ChartRow[];
  series: readonly ChartSeries[];
  thresholds?: readonly Threshold[];
  formatValue: (value: number) => string;
  stepOf?: (least: number) => number;
  marks?: ReactNode;
  heightPx: number;
  /** Left out where no other time can be shown. */
  onSelect?: ((span: TimeSpan) => void) | undefined;
};

/** The drawing on the shared time axis. Pointed at or walked with the arrow keys, it tells its values of that moment. */
export function TimePlot(props: TimePlotProps) {
  const {
    label,
    span,
    rows,
    series,
    thresholds = NO_THRESHOLDS,
    formatValue,
    marks,
    heightPx,
  } = props;
  const { onSelect, stepOf = countStep } = props;
  const t = useTranslations('charts');
  const owner = useId();
  const box = useRef<HTMLDivElement>(null);
  const widthPx = useWidth(box);
  const [cursor] = useTimeCursor();
  const { plot, selection, handlers } = usePlotPointer({ span, owner, onSelect });
  const row = cursor ? rowAt(rows, cursor.atMs) : null;
  const words = useRowWords(series, formatValue);
  const { position, lastPosition, ...keys } = usePlotKeys({
    span,
    owner,
    stops: rows.map(({ middleMs }) => middleMs),
    onSelect,
  });
  return (
    <div
      className="relative min-w-0 rounded-[3px] select-none"
      {...handlers}
      {...keys}
      aria-label={t('plot', { label })}
      aria-valuemax={lastPosition}
      aria-valuemin={0}
      aria-valuenow={position}
      aria-valuetext={row ? words(row) : t(onSelect ? 'plotKeys' : 'plotSteps')}
      role="slider"
      tabIndex={0}
    >
      <div ref={box} className="relative" style={{ height: heightPx - AXIS_PX }}>
        <PlotFrame gaps={gapsOf(rows)} plot={plot} selection={selection} span={span}>
          {marks}
          {row && cursor?.owner === owner && (
            <PlotTooltip atMs={cursor.atMs} span={span}>
              <Values formatValue={formatValue} row={row} series={series} />
            </PlotTooltip>
          )}
        </PlotFrame>
        <div aria-hidden className="pointer-events-none absolute inset-0">
          {widthPx > 0 && (
            <TimeDrawing
              formatValue={formatValue}
              heightPx={heightPx - AXIS_PX}
              rows={rows}
              series={series}
              span={span}
              stepOf={stepOf}
              thresholds={thresholds}
              widthPx={widthPx}
            />
          )}
        </div>
      </div>
      <div style={{ paddingLeft: VALUE_AXIS_PX }}>
        <TimeAxis span={span} />
      </div>
    </div>
  );
}

/** A row in one sentence, for those who do not see it. */
function useRowWords(series: readonly ChartSeries[], formatValue: (value: number) => string) {
  const t = useTranslations('charts');
  const zone = useZone();
  const valueWords = useValueWords(formatValue);
  return (row: ChartRow) => {
    const { atMs, endMs } = row;
    const told = series.map(({ key, label }) => `${label}: ${valueWords(row, key)}`);
    const from = formatInstant(new Date(atMs), zone);
    return `${t('between', { from, to: formatInstant(new Date(endMs), zone) })}: ${told.join(', ')}`;
  };
}

type ValuesProps = {
  row: ChartRow;
  series: readonly ChartSeries[];
  formatValue: (value: number) => string;
};

function Values({ row, series, formatValue }: ValuesProps) {
  const t = useTranslations('charts');
  const zone = useZone();
  const valueWords = useValueWords(formatValue);
  return (
    <>
      <p className="text-muted">{formatInstant(new Date(row.atMs), zone)}</p>
      <p className="text-muted">{t('until', { to: formatInstant(new Date(row.endMs), zone) })}</p>
      <dl className="mt-1 grid grid-cols-[1fr_auto] gap-x-3">
        {series.map(({ key, label }) => (
          <div key={key} className="contents">
            <dt>{label}</dt>
            <dd className="text-right">{valueWords(row, key)}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

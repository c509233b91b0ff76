'use client';

import { Area, Bar, ComposedChart, Line, ReferenceLine, XAxis, YAxis } from 'recharts';
import type { Hue } from '@/components/ui/hue';
import { colorOf, isAlone, type ChartRow, type ChartSeries } from './chart-series';
import { VALUE_AXIS_PX } from './plot-frame';
import type { TimeSpan } from './time-span';
import { highestValue, valueTicks } from './value-axis';

/** A line across; the legend says what it means. */
export type Threshold = { value: number; label: string; hue: Hue };

type TimeDrawingProps = {
  span: TimeSpan;
  rows: readonly ChartRow[];
  series: readonly ChartSeries[];
  thresholds: readonly Threshold[];
  stepOf: (least: number) => number;
  formatValue: (value: number) => string;
  widthPx: number;
  heightPx: number;
};

const MARGIN = { top: 8, right: 0, bottom: 0, left: 0 };

/** The lines, areas and bars of a chart, and nothing else: the frame around them is shared with what is no chart. */
export default function TimeDrawing(props: TimeDrawingProps) {
  const { span, rows, series, thresholds, stepOf, formatValue, widthPx, heightPx } = props;
  const limits = thresholds.map(({ value }) => value);
  const ticks = valueTicks(highestValue(rows, series, limits), stepOf);
  const plotPx = widthPx - VALUE_AXIS_PX;
  const barPx = Math.max(1, Math.floor((plotPx / Math.max(1, rows.length)) * 0.8));
  return (
    <ComposedChart
      accessibilityLayer={false}
      data={[...rows]}
      height={heightPx}
      margin={MARGIN}
      width={widthPx}
    >
      <XAxis
        allowDataOverflow
        hide
        dataKey="middleMs"
        domain={[span.fromMs, span.toMs]}
        scale="linear"
        type="number"
      />
      <YAxis
        allowDataOverflow
        axisLine={false}
        domain={[0, ticks.at(-1) ?? 1]}
        interval={0}
        tick={{ fill: 'var(--muted)', fontSize: 11 }}
        // A plain blank would break a number from its unit.
        tickFormatter={(value: number) => formatValue(value).replaceAll(' ', '\u00a0')}
        tickLine={false}
        ticks={ticks}
        width={VALUE_AXIS_PX}
      />
      {ticks.map((value) => (
        <ReferenceLine
          key={value}
          stroke={value === 0 ? 'var(--line-strong)' : 'var(--line)'}
          y={value}
        />
      ))}
      {series.map((one) => draw(one, rows, barPx))}
      {thresholds.map(({ value, label, hue }) => (
        <ReferenceLine key={label} stroke={`var(--${hue}-line)`} strokeDasharray="5 3" y={value} />
      ))}
    </ComposedChart>
  );
}

/** Recharts recognises its own elements only as direct children, so this returns them instead of being one. */
function draw(series: ChartSeries, rows: readonly ChartRow[], barPx: number) {
  const { key, kind, color, stack, isDashed } = series;
  const paint = colorOf(color);
  const dataKey = (row: ChartRow) => row.values[key] ?? null;
  const shared = { dataKey, isAnimationActive: false, name: series.label };
  const stacked = stack === undefined ? {} : { stackId: stack };
  if (kind === 'bar') {
    return (
      <Bar
        key={key}
        {...shared}
        {...stacked}
        barSize={barPx}
        fill={paint}
        fillOpacity={isDashed ? 0.45 : 1}
      />
    );
  }
  const drawn = {
    ...shared,
    activeDot: false,
    connectNulls: false,
    stroke: paint,
    strokeWidth: 1.5,
    type: 'linear' as const,
    // A value between two gaps has no line: a dot shows it.
    dot: ({
      cx,
      cy,
      index,
    }: {
      cx?: number | undefined;
      cy?: number | undefined;
      index: number;
    }) =>
      isAlone(rows, index, key) ? (
        <circle key={index} cx={cx} cy={cy} fill={paint} r={2} />
      ) : (
        <g key={index} />
      ),
    ...(isDashed && { strokeDasharray: '4 3' }),
  };
  return kind === 'area' ? (
    <Area key={key} {...drawn} {...stacked} fill={paint} fillOpacity={0.28} />
  ) : (
    <Line key={key} {...drawn} />
  );
}

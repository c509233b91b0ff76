'use client';

import { useTranslations } from 'use-intl';
import { formatDuration } from '@/lib/format/duration';
import { useZone } from '@/lib/client/zone';
import { cutOfBuckets } from './bucket-cut';
import { colorOf, rowAt, type ChartRow, type ChartSeries } from './chart-series';
import type { Threshold } from './time-drawing';
import { useTimeCursor } from './time-cursor';
import { useValueWords } from './value-words';

type ChartLegendProps = {
  series: readonly ChartSeries[];
  rows: readonly ChartRow[];
  thresholds?: readonly Threshold[] | undefined;
  bucketMs: number;
  formatValue: (value: number) => string;
};

/** What each colour is, and its value at the crosshair; without one, its newest value. */
export function ChartLegend(props: ChartLegendProps) {
  const { series, rows, thresholds = [], bucketMs, formatValue } = props;
  const t = useTranslations('charts');
  const [cursor] = useTimeCursor();
  const row = cursor ? rowAt(rows, cursor.atMs) : null;
  const zone = useZone();
  const valueWords = useValueWords(formatValue);
  return (
    <div className="text-sm">
      <ul className="flex flex-wrap gap-x-4 gap-y-0.5 md:flex-col md:flex-nowrap">
        {series.map(({ key, label, color, isDashed }) => (
          <li key={key} className="flex items-center gap-1.5">
            <Swatch isDashed={isDashed} stroke={colorOf(color)} />
            <span className="min-w-0 truncate text-muted" title={label}>
              {label}
            </span>
            <span className="ml-auto pl-2 whitespace-nowrap">
              {valueWords(row ?? newestOf(rows, key), key)}
            </span>
          </li>
        ))}
        {thresholds.map(({ label, hue }) => (
          <li key={label} className="flex items-center gap-1.5">
            <Swatch isDashed stroke={`var(--${hue}-line)`} />
            <span className="min-w-0 truncate text-muted" title={label}>
              {label}
            </span>
          </li>
        ))}
      </ul>
      <p className="mt-1 text-xs text-muted">
        {t('bucket', {
          length: formatDuration(bucketMs),
          cut: cutOfBuckets(rows, bucketMs, zone),
        })}
      </p>
    </div>
  );
}

function Swatch({ stroke, isDashed }: { stroke: string; isDashed?: boolean | undefined }) {
  return (
    <svg aria-hidden className="h-2 w-3.5 shrink-0">
      <line
        stroke={stroke}
        strokeDasharray={isDashed ? '4 3' : undefined}
        strokeWidth="6"
        x2="14"
        y1="4"
        y2="4"
      />
    </svg>
  );
}

function newestOf(rows: readonly ChartRow[], key: string): ChartRow | undefined {
  return rows.findLast(({ values }) => values[key] !== null);
}

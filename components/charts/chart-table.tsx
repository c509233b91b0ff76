'use client';

import { useTranslations } from 'use-intl';
import { useZone } from '@/lib/client/zone';
import { formatInstant } from '@/lib/format/instant';
import type { ChartRow, ChartSeries } from './chart-series';
import { useValueWords } from './value-words';

type ChartTableProps = {
  id: string;
  label: string;
  series: readonly ChartSeries[];
  rows: readonly ChartRow[];
  formatValue: (value: number) => string;
  heightPx: number;
};

/** The values of a chart, newest first; a bucket that nobody watched says so. */
export function ChartTable(props: ChartTableProps) {
  const { id, label, series, rows, formatValue, heightPx } = props;
  const t = useTranslations('charts');
  const zone = useZone();
  const valueWords = useValueWords(formatValue);
  return (
    <div
      aria-label={label}
      className="overflow-auto rounded border"
      id={id}
      role="group"
      style={{ height: heightPx }}
      tabIndex={0}
    >
      <table className="w-full border-collapse text-sm">
        <caption className="sr-only">{label}</caption>
        <thead className="sticky top-0 bg-surface text-muted">
          <tr>
            <th className="border-b px-3 py-1 text-left font-medium" scope="col">
              {t('from')}
            </th>
            {series.map(({ key, label: head }) => (
              <th key={key} className="border-b px-3 py-1 text-right font-medium" scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.toReversed().map((row) => (
            <tr key={row.atMs} className="border-b last:border-b-0">
              <th className="px-3 py-0.5 text-left font-normal whitespace-nowrap" scope="row">
                {formatInstant(new Date(row.atMs), zone)}
              </th>
              {series.map(({ key }) => (
                <td key={key} className="px-3 py-0.5 text-right whitespace-nowrap">
                  <span
                    className={row.isWatched ? '' : 'hatched rounded-[3px] px-1 text-unknown-text'}
                  >
                    {valueWords(row, key)}
                  </span>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

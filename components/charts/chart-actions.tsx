'use client';

import { ChartLine, Download, Table2 } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { Button } from '@/components/ui/button';
import { useZone } from '@/lib/client/zone';
import { formatExactInstant } from '@/lib/format/instant';
import type { ChartRow, ChartSeries } from './chart-series';
import { toCsv } from './csv';
import { saveFile } from './save-file';

type ChartActionsProps = {
  series: readonly ChartSeries[];
  rows: readonly ChartRow[];
  fileName: string;
  isTable: boolean;
  tableId: string;
  onToggle: () => void;
};

const SMALL = 'min-h-7 px-2 font-normal text-muted hover:text-text pointer-coarse:min-h-9';

/** The same values as a table in place of the drawing, and as a file. */
export function ChartActions(props: ChartActionsProps) {
  const { series, rows, fileName, isTable, tableId, onToggle } = props;
  const t = useTranslations('charts');
  const zone = useZone();
  const save = () => {
    const head = [t('from'), t('to'), t('watched'), ...series.map(({ label }) => label)];
    const lines = rows.map(({ atMs, endMs, isWatched, values }) => [
      formatExactInstant(new Date(atMs), zone),
      formatExactInstant(new Date(endMs), zone),
      t(isWatched ? 'yes' : 'no'),
      ...series.map(({ key }) => values[key] ?? null),
    ]);
    saveFile(`${fileName}.csv`, toCsv(head, lines));
  };
  const Icon = isTable ? ChartLine : Table2;
  return (
    <div className="flex gap-1">
      <Button aria-controls={tableId} aria-expanded={isTable} className={SMALL} onClick={onToggle}>
        <Icon aria-hidden className="size-3.5" />
        {isTable ? t('showChart') : t('showTable')}
      </Button>
      <Button className={SMALL} onClick={save}>
        <Download aria-hidden className="size-3.5" />
        {t('csv')}
      </Button>
    </div>
  );
}

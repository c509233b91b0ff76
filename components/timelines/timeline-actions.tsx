'use client';

import { Download, Table2 } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { toCsv } from '@/components/charts/csv';
import { saveFile } from '@/components/charts/save-file';
import { Button } from '@/components/ui/button';
import { useZone } from '@/lib/client/zone';
import type { Timeline } from '@/lib/domain/history/history-payload';
import { formatExactInstant } from '@/lib/format/instant';

type TimelineActionsProps = {
  timelines: readonly Timeline[];
  fileName: string;
  isTable: boolean;
  onToggle: () => void;
};

const SMALL = 'min-h-7 px-2 font-normal pointer-coarse:min-h-9';

/** The same timelines in words, and as a file. */
export function TimelineActions(props: TimelineActionsProps) {
  const { timelines, fileName, isTable, onToggle } = props;
  const t = useTranslations('history');
  const tCharts = useTranslations('charts');
  const zone = useZone();
  const save = () => {
    const head = [
      t('columns.id'),
      t('columns.name'),
      t('columns.state'),
      t('columns.enabled'),
      t('columns.merged'),
      tCharts('from'),
      tCharts('to'),
    ];
    const lines = timelines.flatMap(({ id, name, segments }) =>
      segments.map(({ state, isEnabled, isMixed, from, to }) => [
        id,
        name,
        t(`segments.${state}`),
        t(isEnabled ? 'columns.yes' : 'columns.no'),
        t(isMixed ? 'columns.yes' : 'columns.no'),
        formatExactInstant(from, zone),
        formatExactInstant(to, zone),
      ]),
    );
    saveFile(`${fileName}.csv`, toCsv(head, lines));
  };
  return (
    <>
      <Button aria-expanded={isTable} className={SMALL} onClick={onToggle}>
        <Table2 aria-hidden className="size-3.5" />
        {isTable ? t('showStrips') : tCharts('showTable')}
      </Button>
      <Button className={SMALL} onClick={save}>
        <Download aria-hidden className="size-3.5" />
        {tCharts('csv')}
      </Button>
    </>
  );
}

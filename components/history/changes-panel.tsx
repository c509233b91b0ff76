'use client';

import { ArrowRightLeft, Download, SlidersHorizontal } from 'lucide-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { toCsv } from '@/components/charts/csv';
import { saveFile } from '@/components/charts/save-file';
import { ExactTime } from '@/components/time/exact-time';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Panel } from '@/components/ui/panel';
import { SkeletonRows } from '@/components/ui/skeleton-rows';
import { changeHistoryOptions } from '@/lib/client/history-options';
import { useZone } from '@/lib/client/zone';
import type { RecordedChange } from '@/lib/domain/availability/recorded-change';
import { subjectOfChange } from '@/lib/domain/availability/subject-of-change';
import { formatExactInstant } from '@/lib/format/instant';
import { ChangeLane } from './change-lane';
import { useChangeWords } from './change-words';
import type { HistoryPanelProps } from './panel-props';
import { useFailureWords } from './use-failure-words';

const LISTED = 12;

/** Who became primary, and which timeouts were changed, on the same axis as all the rest, and in words. */
export function ChangesPanel({ cluster, span, onSelect }: HistoryPanelProps) {
  const t = useTranslations('history');
  const tCharts = useTranslations('charts');
  const { data, error } = useQuery(changeHistoryOptions(cluster, span));
  const failureWords = useFailureWords();
  const changes = data?.data.changes ?? [];
  return (
    <Panel
      aside={changes.length > 0 && <SaveButton changes={changes} cluster={cluster} />}
      title={t('changes')}
    >
      {error && (
        <p className="text-bad-text" role="status">
          {failureWords(error)}
        </p>
      )}
      {!data && !error && <SkeletonRows label={tCharts('loading')} />}
      {data && changes.length === 0 && (
        <EmptyState title={t('changesEmpty')}>{t('changesEmptyWhy')}</EmptyState>
      )}
      {changes.length > 0 && (
        <div className="space-y-2">
          <ChangeLane changes={changes} onSelect={onSelect} span={span} />
          <ChangeList changes={changes} isCut={data?.data.isCut ?? false} />
        </div>
      )}
    </Panel>
  );
}

type ChangeListProps = { changes: readonly RecordedChange[]; isCut: boolean };

function ChangeList({ changes, isCut }: ChangeListProps) {
  const t = useTranslations('history');
  const words = useChangeWords();
  const hidden = changes.length - LISTED;
  return (
    <div className="text-sm">
      <ul aria-label={t('changes')} className="divide-y">
        {changes.slice(0, LISTED).map((change) => {
          const Icon = change.kind === 'timeout' ? SlidersHorizontal : ArrowRightLeft;
          return (
            <li
              key={`${change.at.getTime()} ${subjectOfChange(change)}`}
              className="flex items-start gap-x-2 py-1"
            >
              <Icon aria-hidden className="mt-0.5 size-3.5 shrink-0 text-info-line" />
              <div className="flex min-w-0 flex-1 flex-wrap gap-x-3">
                <span>{words(change)}</span>
                <span className="text-muted sm:ml-auto">
                  <ExactTime at={change.at} />
                </span>
              </div>
            </li>
          );
        })}
      </ul>
      {hidden > 0 && <p className="text-muted">{t('changesHidden', { hidden })}</p>}
      {isCut && <p className="text-muted">{t('cut')}</p>}
    </div>
  );
}

function SaveButton({ changes, cluster }: { changes: readonly RecordedChange[]; cluster: string }) {
  const t = useTranslations('history');
  const tCharts = useTranslations('charts');
  const words = useChangeWords();
  const zone = useZone();
  const save = () => {
    const head = [t('columns.when'), t('columns.change')];
    const lines = changes.map((change) => [formatExactInstant(change.at, zone), words(change)]);
    saveFile(`${cluster}-changes.csv`, toCsv(head, lines));
  };
  return (
    <Button className="min-h-7 px-2 font-normal pointer-coarse:min-h-9" onClick={save}>
      <Download aria-hidden className="size-3.5" />
      {tCharts('csv')}
    </Button>
  );
}

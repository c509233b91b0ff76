'use client';

import { useState } from 'react';
import Link from 'next/link';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { PendingPanel } from '@/components/sections/pending-panel';
import { RequestNotice } from '@/components/sections/request-notice';
import { SectionPanel } from '@/components/sections/section-panel';
import { TimeOfDay } from '@/components/time/exact-time';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { executionComparisonOptions, withPace } from '@/lib/client/execution-detail';
import type { ExecutionComparisonPayload } from '@/lib/domain/executions/execution-detail-payload';
import type { ExecutionHeader } from '@/lib/domain/executions/execution-header';
import { formatDuration } from '@/lib/format/duration';
import { paths } from '@/lib/format/paths';
import { DurationChanges } from './duration-changes';
import { NewErrors } from './new-errors';
import { ParameterChanges } from './parameter-changes';
import type { TabProps } from './tab-props';

/** What is different from the last run of the same package that went well. */
export function CompareTab({ address, header }: TabProps) {
  const t = useTranslations('execution.compare');
  const [before, setBefore] = useState<string | null>(null);
  const { data, error, isFetching, isPlaceholderData } = useQuery(
    executionComparisonOptions(address, before),
  );
  return (
    <>
      <RequestNotice error={error} />
      {!data && !error && <PendingPanel title={t('title')} />}
      {data && (
        <Comparison
          current={header}
          isSearching={isFetching || isPlaceholderData}
          onGoOn={setBefore}
          payload={withPace(data, null)}
        />
      )}
    </>
  );
}

type ComparisonProps = {
  payload: ExecutionComparisonPayload;
  current: ExecutionHeader | null;
  isSearching: boolean;
  onGoOn: (before: string) => void;
};

function Comparison({ payload, current, isSearching, onGoOn }: ComparisonProps) {
  const t = useTranslations('execution.compare');
  const { baseline, searchedDownToId, durations, parameters, newErrors, isTruncated } =
    payload.data;
  return (
    <>
      <SectionPanel payload={payload} section="baseline" title={t('title')}>
        {baseline ? (
          <Baseline baseline={baseline} cluster={payload.cluster} current={current} />
        ) : (
          <EmptyState title={t(searchedDownToId === null ? 'none' : 'noneYet')}>
            {searchedDownToId === null ? (
              t('noneWhy')
            ) : (
              <>
                <p className="pb-2">{t('searchedDownTo', { id: searchedDownToId })}</p>
                <Button
                  className="disabled:opacity-60"
                  disabled={isSearching}
                  onClick={() => onGoOn(searchedDownToId)}
                >
                  {t(isSearching ? 'searching' : 'goOn')}
                </Button>
              </>
            )}
          </EmptyState>
        )}
        {isTruncated && (
          <p className="hatched mt-2 px-2 py-1 text-sm text-unknown-text">{t('truncated')}</p>
        )}
      </SectionPanel>
      {baseline && (
        <>
          <SectionPanel isFlush payload={payload} section="errors" title={t('newErrors')}>
            <NewErrors errors={newErrors ?? []} />
          </SectionPanel>
          <SectionPanel isFlush payload={payload} section="parameters" title={t('parameters')}>
            <ParameterChanges changes={parameters ?? []} />
          </SectionPanel>
          <SectionPanel isFlush payload={payload} section="durations" title={t('durations')}>
            <DurationChanges changes={durations ?? []} />
          </SectionPanel>
        </>
      )}
    </>
  );
}

type BaselineProps = {
  baseline: ExecutionHeader;
  current: ExecutionHeader | null;
  cluster: string;
};

function Baseline({ baseline, current, cluster }: BaselineProps) {
  const t = useTranslations('execution.compare');
  const [before, now] = [spanMs(baseline), current && spanMs(current)];
  return (
    <div className="space-y-1">
      <p>
        {t.rich('with', {
          link: () => (
            <Link className="link font-mono" href={paths.execution(cluster, baseline.id)}>
              {baseline.id}
            </Link>
          ),
          time: () => (baseline.endedAt ? <TimeOfDay at={baseline.endedAt} /> : '–'),
        })}
      </p>
      {before !== null && now !== null && (
        <p className="text-muted">
          {t('whole', { now: formatDuration(now), before: formatDuration(before) })}
        </p>
      )}
    </div>
  );
}

/** From start_execution to the end: what both runs have, waiting included. */
function spanMs({ startedAt, endedAt }: ExecutionHeader): number | null {
  if (!startedAt || !endedAt || endedAt < startedAt) return null;
  return endedAt.getTime() - startedAt.getTime();
}

'use client';

import type { ReactNode } from 'react';
import Link from 'next/link';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { PageHeader } from '@/components/layout/page-header';
import { RequestNotice } from '@/components/sections/request-notice';
import { SkeletonRows } from '@/components/ui/skeleton-rows';
import { useFreshness, type Timing } from '@/lib/client/freshness';
import { runbookOptions } from '@/lib/client/query-options';
import type { RunbookId } from '@/lib/domain/runbook';
import type { RunbookPayload } from '@/lib/domain/runbook-payload';
import { paths, type RunbookSubject } from '@/lib/format/paths';
import { runbookOf } from '@/lib/runbooks/catalog';
import { ChecksPanel } from './checks-panel';
import { ClusterChoice } from './cluster-choice';
import { DocumentsPanel } from './documents-panel';
import { ReadingNotice } from './reading-notice';
import { RunbookAnomalies } from './runbook-anomalies';
import { RunbookSteps } from './runbook-steps';
import { SymptomList } from './symptom-list';
import { useRunbookWords } from './use-runbook-words';

const NEVER_READ: Timing = { takenAt: null, pollIntervalMs: 1, staleAfterMs: 1 };

type RunbookViewProps = { runbook: RunbookId; about: RunbookSubject };

/** One remedy, to be read under stress from top to bottom: what is wrong, what to do, and whether it has helped. */
export function RunbookView({ runbook, about }: RunbookViewProps) {
  const t = useTranslations();
  const say = useRunbookWords(runbook);
  const { data, error } = useQuery(runbookOptions(runbook, about));
  return (
    <>
      <PageHeader
        aside={
          <>
            {data && <ClusterChoice data={data.data} />}
            <Link className="link" href={paths.runbooks()}>
              {t('runbookPage.all')}
            </Link>
          </>
        }
        title={say('title')}
      />
      <RequestNotice error={error} />
      {data ? (
        <RunbookContent about={about} data={data.data} />
      ) : (
        <SkeletonRows label={t('panels.loading')} />
      )}
    </>
  );
}

type RunbookContentProps = { data: RunbookPayload['data']; about: RunbookSubject };

function RunbookContent({ data, about }: RunbookContentProps) {
  const t = useTranslations('runbookPage');
  const say = useRunbookWords(data.runbook);
  const { reading, runbook } = data;
  const isStale = useFreshness(reading ?? NEVER_READ) === 'stale';
  const { asides } = runbookOf(runbook);
  return (
    <div className="grid gap-x-8 gap-y-4 lg:grid-cols-[minmax(0,48rem)_minmax(20rem,30rem)]">
      <div className="min-w-0 space-y-6">
        <div className="space-y-3">
          {reading && <RunbookAnomalies anomalies={data.anomalies} />}
          <ReadingNotice isStale={isStale} reading={reading} />
        </div>
        <div className="space-y-2">
          <p>{say('meaning')}</p>
          <p>{say('impact')}</p>
        </div>
        <Part title={t('steps')}>
          <RunbookSteps about={about} data={data} isStale={isStale} />
        </Part>
        <Part title={t('symptoms')}>
          <SymptomList runbook={runbook} />
        </Part>
        {asides.length > 0 && (
          <Part title={t('asides')}>
            {asides.map(({ id }) => (
              <div key={id} className="space-y-1">
                <h3 className="font-semibold">{say(`asides.${id}.title`)}</h3>
                <p>{say(`asides.${id}.text`)}</p>
              </div>
            ))}
          </Part>
        )}
      </div>
      <div className="min-w-0 space-y-4 lg:sticky lg:top-16 lg:self-start">
        {reading && <ChecksPanel checks={data.checks} isStale={isStale} />}
        {runbook === 'permissions' && (
          <Link className="link block" href={paths.permissions(reading?.cluster)}>
            {t('permissions')}
          </Link>
        )}
        <DocumentsPanel runbook={runbook} />
      </div>
    </div>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="space-y-3">
      <h2 className="border-b pb-1 text-lg font-semibold">{title}</h2>
      {children}
    </section>
  );
}

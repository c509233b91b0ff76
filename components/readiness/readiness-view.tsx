'use client';

import Link from 'next/link';
import { DatabaseZap, Info } from 'lucide-react';
import { parseAsStringLiteral, useQueryState } from 'nuqs';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { PageHeader } from '@/components/layout/page-header';
import { PendingPanel } from '@/components/sections/pending-panel';
import { RequestNotice } from '@/components/sections/request-notice';
import { StateMark } from '@/components/states/state-mark';
import { Notice } from '@/components/ui/notice';
import { Panel } from '@/components/ui/panel';
import { SegmentedChoice } from '@/components/ui/segmented-choice';
import { useFreshness } from '@/lib/client/freshness';
import { readinessOptions } from '@/lib/client/query-options';
import type { Readiness } from '@/lib/domain/availability/ha-readiness';
import { READINESS_STATUSES } from '@/lib/domain/availability/readiness-status';
import { READINESS_VARIANTS } from '@/lib/domain/availability/readiness-status';
import type { ReadinessPayload } from '@/lib/domain/availability/readiness-payload';
import { paths } from '@/lib/format/paths';
import { ReadinessStep } from './readiness-step';

/** The page that says how far the documented set-up for high availability has come. */
export function ReadinessView({ cluster }: { cluster: string }) {
  const t = useTranslations('readiness');
  const { data, error } = useQuery(readinessOptions(cluster));
  return (
    <>
      <PageHeader
        aside={
          <Link className="link" href={paths.availabilityGroups(cluster)}>
            {t('toGroups', { cluster })}
          </Link>
        }
        title={t('title', { cluster })}
      />
      <p className="max-w-prose text-muted">{t('intro')}</p>
      <RequestNotice error={error} />
      {!data && !error && <PendingPanel title={t('steps')} />}
      {data && <Steps payload={data} />}
    </>
  );
}

function Steps({ payload }: { payload: ReadinessPayload }) {
  const t = useTranslations('readiness');
  const [chosen, choose] = useQueryState('variant', parseAsStringLiteral(READINESS_VARIANTS));
  const isStale = useFreshness(payload) === 'stale';
  const { fitting, variants, areNotesKept } = payload.data;
  const variant = chosen ?? fitting;
  const readiness = variants.find((one) => one.variant === variant);
  if (!readiness) return null;
  return (
    <>
      {!areNotesKept && (
        <Notice hue="warn" icon={DatabaseZap} title={t('notesUnavailable')}>
          <p>{t('notesUnavailableWhy')}</p>
        </Notice>
      )}
      {variant !== fitting && <Notice hue="info" icon={Info} title={t('notFitting')} />}
      <Panel
        isFlush
        aside={
          <span className="flex flex-wrap items-center gap-2">
            {t('variant')}
            <SegmentedChoice
              choices={READINESS_VARIANTS.map((value) => ({
                value,
                label: t(`variants.${value}`),
              }))}
              label={t('variant')}
              onChoose={(next) => void choose(next === fitting ? null : next)}
              value={variant}
            />
          </span>
        }
        isUncertain={isStale}
        title={t('steps')}
      >
        <Counts isStale={isStale} readiness={readiness} />
        <ol className="divide-y border-t">
          {readiness.steps.map((step) => (
            <ReadinessStep
              key={step.number}
              canNote={areNotesKept && !isStale}
              cluster={payload.cluster}
              isStale={isStale}
              step={step}
              variant={variant}
            />
          ))}
        </ol>
      </Panel>
    </>
  );
}

/** How many steps are in which state; while nothing is fresh, none is in any. */
function Counts({ readiness, isStale }: { readiness: Readiness; isStale: boolean }) {
  if (isStale) return null;
  return (
    <ul className="flex flex-wrap gap-x-5 gap-y-1 px-3 py-2">
      {READINESS_STATUSES.map((status) => {
        const count = readiness.steps.filter((step) => step.status === status).length;
        return (
          count > 0 && (
            <li key={status}>
              <StateMark count={count} noun="readiness" state={status} />
            </li>
          )
        );
      })}
    </ul>
  );
}

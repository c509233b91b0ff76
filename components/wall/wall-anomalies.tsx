'use client';

import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { classNames } from '@/components/ui/class-names';
import { HUE_BOX } from '@/components/ui/hue';
import { STATE_SHAPES } from '@/components/states/state-shapes';
import type { WallAnomaly, WallCluster } from '@/lib/domain/wall-payload';
import { RunbookCode } from './runbook-code';
import { useFittingCount } from './use-fitting-count';
import { useAgeWords } from './use-time-words';
import { WallMark } from './wall-mark';

type WallAnomaliesProps = { cluster: WallCluster; isStale: boolean };

/** The worst anomalies, what to do first about each, and the way to the runbook of the worst. */
export function WallAnomalies({ cluster, isStale }: WallAnomaliesProps) {
  const t = useTranslations('wall.anomalies');
  const { worst, otherCount, explainedCount, notEvaluatedCount } = cluster.anomalies;
  const { ref, count: shownCount } = useFittingCount<HTMLUListElement>(worst.length);
  const moreCount = otherCount + worst.length - shownCount;
  const notes = [
    moreCount > 0 && t('more', { count: moreCount }),
    explainedCount > 0 && t('explained', { count: explainedCount }),
    notEvaluatedCount > 0 && t('notEvaluated', { count: notEvaluatedCount }),
  ].filter((note) => note !== false);
  return (
    <section aria-label={t('title')} className="flex min-h-0 flex-1 flex-col gap-[0.7rem]">
      {worst.length === 0 ? (
        <NoAnomalies isStale={isStale} notEvaluatedCount={notEvaluatedCount} />
      ) : (
        <>
          {/* One that has no room wraps out of sight as a whole: half a sentence helps nobody. */}
          <ul
            ref={ref}
            className="flex min-h-0 flex-1 flex-col flex-wrap gap-[0.7rem] overflow-hidden"
          >
            {worst.map((anomaly, index) => (
              <AnomalyCard
                // By its place: what changes is what a card says, not where the cards are.
                key={index}
                anomaly={anomaly}
                isStale={isStale || anomaly.isStale}
              >
                {index === 0 && <RunbookCode anomaly={anomaly} cluster={cluster.name} />}
              </AnomalyCard>
            ))}
          </ul>
          {/* Its line is there before it is known whether it says anything: nothing moves when it does. */}
          <p className="min-h-[1lh] text-[1.3rem] leading-snug text-muted">{notes.join(' · ')}</p>
        </>
      )}
    </section>
  );
}

type AnomalyCardProps = {
  anomaly: WallAnomaly;
  isStale: boolean;
  /** The way to the remedy, for the worst one. */
  children: ReactNode;
};

function AnomalyCard({ anomaly, isStale, children }: AnomalyCardProps) {
  const t = useTranslations();
  const { rule, severity, subject, openedAt, isAcknowledged } = anomaly;
  const age = useAgeWords(openedAt);
  const { hue } = STATE_SHAPES.severity[severity];
  return (
    <li
      className={classNames(
        'relative flex w-full min-w-0 shrink-0 gap-[1rem] overflow-hidden rounded border-2 py-[0.6rem] pr-[0.8rem] pl-[1.2rem]',
        children ? 'min-h-[13.9rem]' : 'min-h-[9.1rem]',
        isAcknowledged ? 'border-dashed border-line-strong bg-surface' : HUE_BOX[hue],
      )}
    >
      {isStale && <span aria-hidden className="hatched absolute inset-y-0 left-0 w-[0.7rem]" />}
      <div className="min-w-0 flex-1">
        <p className="flex flex-wrap items-center gap-x-[0.9rem] text-[1.3rem] leading-snug">
          <WallMark isHollow={isAcknowledged} noun="severity" state={severity} />
          {isAcknowledged && <span className="text-muted">{t('wall.anomalies.acknowledged')}</span>}
          {isStale && (
            <span className="hatched rounded-[0.2em] px-[0.25em] text-unknown-text">
              {t('wall.anomalies.stale')}
            </span>
          )}
          <span className="text-muted">{t('wall.anomalies.open', { age })}</span>
        </p>
        <h2
          className={classNames(
            'text-[1.65rem] leading-[1.2] font-semibold break-words',
            children ? 'line-clamp-4' : 'line-clamp-3',
          )}
        >
          {t(`rules.${rule}.title`, { subject: subject.name })}
        </h2>
        <p className="text-[1.3rem] leading-snug">{t(`wall.remedies.${rule}`)}</p>
      </div>
      {children}
    </li>
  );
}

type NoAnomaliesProps = { isStale: boolean; notEvaluatedCount: number };

function NoAnomalies({ isStale, notEvaluatedCount }: NoAnomaliesProps) {
  const t = useTranslations('wall.anomalies');
  const isProven = !isStale && notEvaluatedCount === 0;
  return (
    <div
      className={classNames(
        'rounded border-2 px-[1.3rem] py-[1rem]',
        isProven ? HUE_BOX.ok : classNames('hatched', HUE_BOX.unknown),
      )}
    >
      <p className="text-[1.9rem] leading-tight font-semibold">
        {isProven ? t('none') : t('noneKnown')}
      </p>
      <p className="text-[1.35rem] leading-snug">
        {isProven || notEvaluatedCount === 0
          ? isProven && t('noneWhy')
          : t('blind', { count: notEvaluatedCount })}
      </p>
    </div>
  );
}

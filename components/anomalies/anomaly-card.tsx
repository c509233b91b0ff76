'use client';

import { useId } from 'react';
import Link from 'next/link';
import { ChevronRight } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { SeverityMark } from '@/components/states/severity-mark';
import { classNames } from '@/components/ui/class-names';
import { paths } from '@/lib/format/paths';
import type { Severity } from '@/lib/domain/anomalies/severity';
import { AcknowledgementWords } from './acknowledgement-words';
import { AnomalyBody } from './anomaly-body';
import { AnomalyFacts } from './anomaly-facts';
import type { ListedAnomaly } from './anomaly-filter';
import type { AnomalyGroup } from './group-anomalies';

const EDGES = {
  critical: { filled: 'w-1 bg-bad-line', outlined: 'w-1.5 border border-bad-line' },
  warning: { filled: 'w-1 bg-warn-line', outlined: 'w-1.5 border border-warn-line' },
  info: { filled: 'w-1 bg-info-line', outlined: 'w-1.5 border border-info-line' },
} as const satisfies Record<Severity, Record<'filled' | 'outlined', string>>;

function edgeOf({ anomaly, isStale }: ListedAnomaly): string {
  if (isStale) return 'hatched w-1.5';
  return EDGES[anomaly.severity][anomaly.acknowledgement ? 'outlined' : 'filled'];
}

type AnomalyCardProps = {
  group: AnomalyGroup;
  /** Title of the anomaly that explains it, when that one is not in the list. */
  causeTitle: string | null;
};

/** One open anomaly, to be read under stress from top to bottom, and folded below it what it explains. */
export function AnomalyCard({ group: { leading, explained }, causeTitle }: AnomalyCardProps) {
  const t = useTranslations('anomalies');
  const titleId = useId();
  const { anomaly, title } = leading;
  return (
    <article
      aria-labelledby={titleId}
      className="relative overflow-clip rounded border bg-surface"
      data-key-stop
      tabIndex={-1}
    >
      <div aria-hidden className={classNames('absolute inset-y-0 left-0', edgeOf(leading))} />
      <div className="py-3 pr-3 pl-4">
        <AnomalyBody
          anomaly={anomaly}
          header={
            <header className="space-y-1">
              <div className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-muted">
                <SeverityMark
                  isOutlined={anomaly.acknowledgement !== null}
                  severity={anomaly.severity}
                />
                <AnomalyFacts listed={leading} />
              </div>
              <h2 className="text-lg font-semibold" id={titleId}>
                <Link className="hover:underline" href={paths.anomaly(anomaly.id)}>
                  {title}
                </Link>
              </h2>
              {anomaly.acknowledgement && (
                <p className="border-l-2 border-line-strong pl-2">
                  <AcknowledgementWords acknowledgement={anomaly.acknowledgement} />
                </p>
              )}
              {causeTitle !== null && (
                <p className="text-muted">{t('explainedBy', { title: causeTitle })}</p>
              )}
            </header>
          }
        />
      </div>
      {explained.length > 0 && <ExplainedAnomalies explained={explained} />}
    </article>
  );
}

function ExplainedAnomalies({ explained }: { explained: readonly ListedAnomaly[] }) {
  const t = useTranslations('anomalies');
  return (
    <details className="group border-t">
      <summary className="flex min-h-9 cursor-pointer list-none items-center gap-2 py-1.5 pr-3 pl-4 text-muted hover:bg-sunken [&::-webkit-details-marker]:hidden">
        <ChevronRight
          aria-hidden
          className="size-4 transition-transform duration-150 group-open:rotate-90"
        />
        {t('explains', { count: explained.length })}
      </summary>
      <ul className="mb-2 ml-6 divide-y border-l">
        {explained.map((listed) => (
          <ExplainedAnomaly key={listed.anomaly.id} listed={listed} />
        ))}
      </ul>
    </details>
  );
}

function ExplainedAnomaly({ listed }: { listed: ListedAnomaly }) {
  const { anomaly, title, isStale } = listed;
  return (
    <li className="relative">
      {isStale && <div aria-hidden className="hatched absolute inset-y-0 left-0 w-1.5" />}
      <details>
        <summary className="flex min-h-8 cursor-pointer flex-wrap items-center gap-x-3 px-3 py-1 text-sm hover:bg-sunken">
          <SeverityMark
            isWordHidden
            isOutlined={anomaly.acknowledgement !== null}
            severity={anomaly.severity}
          />
          <span className="font-medium">{title}</span>
          <span className="flex flex-wrap gap-x-3 text-muted">
            <AnomalyFacts listed={listed} />
          </span>
        </summary>
        <div className="px-3 pt-1 pb-3">
          {anomaly.acknowledgement && (
            <p className="mb-2">
              <AcknowledgementWords acknowledgement={anomaly.acknowledgement} />
            </p>
          )}
          <AnomalyBody anomaly={anomaly} />
        </div>
      </details>
    </li>
  );
}

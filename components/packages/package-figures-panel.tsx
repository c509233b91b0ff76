'use client';

import { useTranslations } from 'use-intl';
import { TimeOfDay } from '@/components/time/exact-time';
import { KeyValueList, type KeyValue } from '@/components/ui/key-value-list';
import { Panel } from '@/components/ui/panel';
import { DAY_MS } from '@/lib/domain/packages/package-range';
import type { PackagePayload, SpanFigures } from '@/lib/domain/packages/packages-payload';
import { formatDuration } from '@/lib/format/duration';
import { formatCount, formatPercent } from '@/lib/format/quantity';
import { TrendCell } from './trend-cell';

type Recorded = NonNullable<PackagePayload['data']['package']>;

type PackageFiguresPanelProps = { payload: PackagePayload; recorded: Recorded };

/** What the runs of a package add up to in the range, and in the one before. */
export function PackageFiguresPanel({ payload, recorded }: PackageFiguresPanelProps) {
  const t = useTranslations('packages');
  const { from, previousFrom, isRangeRecorded } = payload.data;
  const currentMs = payload.asOf.getTime() - from.getTime();
  const lengths = { currentMs, previousMs: from.getTime() - previousFrom.getTime() };
  const { figures, previous } = recorded;
  return (
    <Panel
      aside={
        <>
          <TrendCell current={figures} lengths={lengths} previous={previous} />
          <span>{t.rich('since', { time: () => <TimeOfDay at={from} /> })}</span>
        </>
      }
      isUncertain={!isRangeRecorded}
      title={t('figures.title')}
    >
      <KeyValueList items={useFacts(recorded, currentMs)} />
      <p className="pt-2 text-sm text-muted">{t('figures.accuracy')}</p>
    </Panel>
  );
}

const OUTCOMES = ['succeeded', 'failed', 'endedUnexpectedly', 'canceled', 'completed'] as const;

function useFacts({ figures, previous, lastEndedAt }: Recorded, lengthMs: number): KeyValue[] {
  const t = useTranslations('packages');
  const { runs, outcomes, successRate, run, queue } = figures;
  const decided = outcomes.succeeded + outcomes.failed + outcomes.endedUnexpectedly;
  const perDay = formatCount(Math.round((runs * DAY_MS) / lengthMs));
  return [
    {
      key: 'runs',
      label: t('figures.runs'),
      value: `${formatCount(runs)} · ${t('figures.perDay', { count: perDay })}`,
    },
    {
      key: 'rate',
      label: t('figures.successRate'),
      value:
        successRate === null
          ? t('noRate')
          : t('figures.rateOf', { rate: formatPercent(successRate), count: decided }),
    },
    ...OUTCOMES.filter((outcome) => outcomes[outcome] > 0).map((outcome) => ({
      key: outcome,
      label: t(`figures.${outcome}`),
      value: formatCount(outcomes[outcome]),
    })),
    {
      key: 'run',
      label: t('figures.run'),
      value: <SpanFacts before={previous?.run} span={run} />,
    },
    {
      key: 'queue',
      label: t('figures.queue'),
      value: <SpanFacts before={previous?.queue} span={queue} />,
    },
    {
      key: 'lastEnded',
      label: t('figures.lastEnded'),
      value: lastEndedAt ? <TimeOfDay at={lastEndedAt} /> : t('unknown'),
    },
  ];
}

function SpanFacts({ span, before }: { span: SpanFigures; before: SpanFigures | undefined }) {
  const t = useTranslations('packages.figures');
  const told = useSpanWords(span);
  const toldBefore = useSpanWords(before);
  return (
    <>
      <p>{told ?? t('spanNone')}</p>
      {span.unknownCount > 0 && (
        <p className="text-unknown-text">{t('spanUnknown', { count: span.unknownCount })}</p>
      )}
      {toldBefore && <p className="text-muted">{t('before', { value: toldBefore })}</p>}
    </>
  );
}

function useSpanWords(span: SpanFigures | undefined): string | null {
  const t = useTranslations('packages.figures');
  if (!span || span.medianMs === null || span.p95Ms === null) return null;
  return t('span', { median: formatDuration(span.medianMs), p95: formatDuration(span.p95Ms) });
}

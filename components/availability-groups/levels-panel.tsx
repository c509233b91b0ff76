'use client';

import Link from 'next/link';
import { Check, CloudCog, Minus } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { Notice } from '@/components/ui/notice';
import { Panel } from '@/components/ui/panel';
import { SimpleTable } from '@/components/ui/simple-table';
import { UnknownValue } from '@/components/ui/unknown-value';
import { deriveFigures } from '@/lib/domain/availability/ag-relations-figures';
import { AZURE_GUIDANCE, type TimeoutValues } from '@/lib/domain/availability/timeout-setting';
import { formatSeconds } from '@/lib/format/duration';
import { paths } from '@/lib/format/paths';
import { formatCount } from '@/lib/format/quantity';
import { PurposeList } from './purpose-list';

const LEVELS = ['1', '2', '3', '4', '5'] as const;
type Level = (typeof LEVELS)[number];

type LevelsPanelProps = { values: TimeoutValues; cluster: string; groupId: string };

/** When the cluster acts, at the level that is set here, and what the three timeouts are for. */
export function LevelsPanel({ values, cluster, groupId }: LevelsPanelProps) {
  const t = useTranslations();
  const { greatestLeaseTimeoutMs, ...azure } = AZURE_GUIDANCE;
  return (
    <Panel isFlush title={t('timeouts.levels.title')}>
      <LevelTable values={values} />
      <p className="border-t px-3 py-2 text-sm text-muted">{t('timeouts.levels.note')}</p>
      <div className="border-t">
        <h3 className="px-3 pt-2 font-semibold">{t('timeouts.summary.title')}</h3>
        <PurposeList />
        <p className="px-3 py-2 text-sm text-muted">{t('timeouts.summary.errors')}</p>
      </div>
      <div className="space-y-2 border-t p-3">
        <Notice hue="info" icon={CloudCog} title={t('timeouts.azure.title')}>
          <p>
            {t('timeouts.azure.text', {
              lease: formatCount(azure.leaseTimeoutMs),
              greatest: formatCount(greatestLeaseTimeoutMs),
              session: formatCount(azure.sessionTimeoutSeconds),
              health: formatCount(azure.healthCheckTimeoutMs),
              level: formatCount(azure.failureConditionLevel),
            })}
          </p>
        </Notice>
        <Link
          className="link"
          href={paths.runbook('lease-and-timeouts', { cluster, subject: groupId })}
        >
          {t('timeouts.runbook', { title: t('runbooks.lease-and-timeouts.title') })}
        </Link>
      </div>
    </Panel>
  );
}

function LevelTable({ values }: { values: TimeoutValues }) {
  const t = useTranslations('timeouts');
  const { levelOneToleranceMs } = deriveFigures(values);
  const { failureConditionLevel: current, healthCheckTimeoutMs } = values;
  const words = (ms: number | null | undefined) =>
    ms === null || ms === undefined ? t('unknown') : formatSeconds(ms);
  const actsWhen = (level: Level) =>
    t(`levels.acts.${level}`, {
      tolerance: words(levelOneToleranceMs),
      timeout: words(healthCheckTimeoutMs),
    });
  return (
    <SimpleTable
      cell={(level, column) => {
        if (column === 'acts') return actsWhen(level);
        if (column === 'outcome') return <Watched current={current} level={Number(level)} />;
        return (
          <>
            <b className="font-semibold">{level}</b> {t(`levels.names.${level}`)}
            {current === Number(level) && (
              <span className="ml-2 inline-block rounded-[3px] border border-line-strong px-1 text-xs">
                {t('levels.current')}
              </span>
            )}
          </>
        );
      }}
      columns={[
        { key: 'level', title: t('levels.columns.level'), isWrapped: true },
        { key: 'acts', title: t('levels.columns.acts'), isWrapped: true },
        { key: 'outcome', title: t('levels.columns.outcome') },
      ]}
      label={t('levels.title')}
      rowId={(level) => level}
      rows={LEVELS}
    />
  );
}

function Watched({ level, current }: { level: number; current: number | undefined }) {
  const t = useTranslations('timeouts.levels');
  if (current === undefined) return <UnknownValue>{t('unknownLevel')}</UnknownValue>;
  const isWatched = level <= current;
  const Icon = isWatched ? Check : Minus;
  return (
    <span className={isWatched ? undefined : 'text-muted'}>
      <Icon aria-hidden className="mr-1 inline size-3.5" />
      {t(isWatched ? 'watched' : 'unwatched')}
    </span>
  );
}

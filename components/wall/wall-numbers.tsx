'use client';

import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { classNames } from '@/components/ui/class-names';
import { HUE_TEXT, type Hue } from '@/components/ui/hue';
import type { WallCluster, WallExecutions } from '@/lib/domain/wall-payload';
import { formatCount } from '@/lib/format/quantity';
import { useAgeWords, useTimeWords } from './use-time-words';

type WallNumbersProps = { executions: WallCluster['executions']; isStale: boolean };

/** Executions in three numbers: what runs, what waits, what went wrong today. */
export function WallNumbers({ executions, isStale }: WallNumbersProps) {
  const t = useTranslations('wall.executions');
  const { counts, reading } = executions;
  if (!counts) {
    const why = reading === 'denied' ? t('denied') : t('unknown');
    return (
      <Numbers>
        <WallNumber isUncertain note={why} value={null} word={t('running')} />
        <WallNumber isUncertain note={why} value={null} word={t('pending')} />
        <WallNumber isUncertain note={why} value={null} word={t('failedToday')} />
      </Numbers>
    );
  }
  return <KnownNumbers counts={counts} isUncertain={isStale || counts.isStale} />;
}

type KnownNumbersProps = { counts: WallExecutions; isUncertain: boolean };

function KnownNumbers({ counts, isUncertain }: KnownNumbersProps) {
  const t = useTranslations('wall.executions');
  const { running, pending, failed, oldestWaitingSinceAt, isFiltered } = counts;
  const waits = useAgeWords(oldestWaitingSinceAt);
  const since = useTimeWords(failed.sinceAt);
  const scope = isUncertain ? t('stale') : isFiltered ? t('ownOnly') : null;
  const reach = failed.ofLast === null ? null : t('ofLast', { count: failed.ofLast });
  return (
    <Numbers>
      <WallNumber isUncertain={isUncertain} note={scope} value={running} word={t('running')} />
      <WallNumber
        isUncertain={isUncertain}
        note={oldestWaitingSinceAt ? t('oldest', { age: waits }) : scope}
        value={pending}
        word={t('pending')}
      />
      <WallNumber
        hue={failed.count > 0 ? 'bad' : undefined}
        isUncertain={isUncertain}
        note={reach ?? scope}
        value={failed.count}
        word={failed.reachesMidnight ? t('failedToday') : t('failedSince', { time: since })}
      />
    </Numbers>
  );
}

function Numbers({ children }: { children: ReactNode }) {
  const t = useTranslations('wall.executions');
  return (
    <dl aria-label={t('title')} className="grid grid-cols-3 gap-[0.8rem]">
      {children}
    </dl>
  );
}

type WallNumberProps = {
  word: string;
  /** Null is not zero: nobody knows. */
  value: number | null;
  note: string | null;
  isUncertain: boolean;
  hue?: Hue | undefined;
};

function WallNumber({ word, value, note, isUncertain, hue }: WallNumberProps) {
  return (
    <div
      className={classNames(
        'flex h-[5.8rem] min-w-0 items-center gap-[1rem] rounded border bg-surface px-[1rem]',
        'max-sm:h-auto max-sm:flex-col max-sm:items-start max-sm:gap-[0.2rem] max-sm:py-[0.4rem]',
        isUncertain && 'hatched',
      )}
    >
      <dd
        className={classNames(
          'min-w-[2ch] text-[3.6rem] leading-none font-semibold',
          hue && HUE_TEXT[hue],
        )}
      >
        {value === null ? '?' : formatCount(value)}
      </dd>
      <dt className="max-w-full min-w-0 text-[1.35rem] leading-tight">
        <span className="block font-medium">{word}</span>
        {note && <span className="block truncate text-[1.15rem] text-muted">{note}</span>}
      </dt>
    </div>
  );
}

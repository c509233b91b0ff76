'use client';

import type { ReactNode } from 'react';
import { TriangleAlert } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { RelativeTime } from '@/components/time/relative-time';
import { classNames } from '@/components/ui/class-names';
import { UnknownValue } from '@/components/ui/unknown-value';
import type { LastChange } from '@/lib/domain/availability/availability-groups-payload';
import type { StatedNumber } from '@/lib/domain/availability/cluster-values';
import {
  defaultOf,
  TIMEOUT_INFO,
  type TimeoutName,
} from '@/lib/domain/availability/timeout-setting';
import type { WindowsGeneration } from '@/lib/domain/availability/windows-version';
import { formatCount } from '@/lib/format/quantity';
import { standingOfValue } from './setting-value';
import { useBoundsWords } from './use-bounds-words';

type SettingItemProps = {
  name: TimeoutName;
  stated: StatedNumber | undefined;
  generation: WindowsGeneration | null;
  change: LastChange | undefined;
};

/** One setting with everything that is known and documented of it. */
export function SettingItem({ name, stated, generation, change }: SettingItemProps) {
  const t = useTranslations('timeouts');
  const boundsOf = useBoundsWords();
  const { property, unit } = TIMEOUT_INFO[name];
  const defaultValue = defaultOf(name, generation);
  const standing = stated ? standingOfValue(name, stated.value, defaultValue) : null;
  const isBad = standing === 'outOfBounds' || standing === 'belowDefault';
  return (
    <SettingRow
      facts={
        <>
          <Fact label={t('columns.default')}>
            {defaultValue === null ? (
              <UnknownValue>{t('noDefault')}</UnknownValue>
            ) : (
              formatCount(defaultValue)
            )}
          </Fact>
          <Fact label={t('columns.bounds')}>{boundsOf(name)}</Fact>
          {stated && (
            <Fact label={t('columns.source')}>
              {t('sourceBy', { source: t(`source.${stated.source}`), sender: stated.sender })}
              {', '}
              <RelativeTime at={stated.takenAt} />
            </Fact>
          )}
          <span>
            <ChangeWords change={change} />
          </span>
        </>
      }
      meaning={t(`meaning.${name}`)}
      name={property}
    >
      {stated ? (
        <>
          <b className="text-lg font-semibold">{formatCount(stated.value)}</b>{' '}
          <span className="text-muted">{t(`unit.${unit}`)}</span>
          {standing && (
            <span
              className={classNames(
                'flex items-center justify-end gap-1 text-xs',
                isBad ? 'text-warn-text' : 'text-muted',
              )}
            >
              {isBad && <TriangleAlert aria-hidden className="size-3" />}
              {t(standing)}
            </span>
          )}
        </>
      ) : (
        <UnknownValue>{t('unknown')}</UnknownValue>
      )}
    </SettingRow>
  );
}

type SettingRowProps = {
  name: string;
  meaning: string;
  facts: ReactNode;
  /** The value. */
  children: ReactNode;
};

/** The look of one setting: its name and meaning, the value at the right, and below what there is to know of it. */
export function SettingRow({ name, meaning, facts, children }: SettingRowProps) {
  return (
    <div className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-4 px-3 py-2">
      <dt className="min-w-0">
        <code className="font-mono text-sm font-medium break-words">{name}</code>
        <p className="text-sm text-muted">{meaning}</p>
      </dt>
      <dd className="text-right whitespace-nowrap">{children}</dd>
      <dd className="col-span-2 mt-1 flex flex-wrap gap-x-4 gap-y-0.5 text-xs">{facts}</dd>
    </div>
  );
}

/** One fact about a setting. */
export function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <span>
      <span className="text-muted">{`${label} `}</span>
      {children}
    </span>
  );
}

/** What a setting was before, and since when it is different. */
export function ChangeWords({ change }: { change: LastChange | undefined }) {
  const t = useTranslations('timeouts');
  if (!change) return t('notChanged');
  const age = () => <RelativeTime at={change.changedAt} />;
  return change.from === null
    ? t.rich('changedFirst', { age })
    : t.rich('changedFrom', { from: formatCount(change.from), age });
}

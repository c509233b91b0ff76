'use client';

import { useTranslations } from 'use-intl';
import { KeyValueList } from '@/components/ui/key-value-list';
import { UnknownValue } from '@/components/ui/unknown-value';
import type { TimeoutFigures } from '@/lib/domain/ag-relations-figures';
import { formatSeconds } from '@/lib/format/duration';

const SHOWN = [
  'diagnosticsIntervalMs',
  'leaseIntervalMs',
  'sameSubnetDeadAfterMs',
  'crossSubnetDeadAfterMs',
  'levelOneToleranceMs',
] as const satisfies readonly (keyof TimeoutFigures)[];

/** What follows from the settings, in seconds. */
export function FiguresList({ figures }: { figures: TimeoutFigures }) {
  const t = useTranslations('timeouts');
  return (
    <KeyValueList
      items={SHOWN.map((name) => ({
        key: name,
        label: t(`figures.${name}`),
        value:
          figures[name] === null ? (
            <UnknownValue>{t('unknown')}</UnknownValue>
          ) : (
            formatSeconds(figures[name])
          ),
      }))}
    />
  );
}

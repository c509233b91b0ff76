'use client';

import { useTranslations } from 'use-intl';
import { UnknownValue } from '@/components/ui/unknown-value';
import type { TimeoutFigures } from '@/lib/domain/availability/ag-relations-figures';
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
    <dl className="divide-y text-sm">
      {SHOWN.map((name) => (
        <div key={name} className="flex items-baseline justify-between gap-4 px-3 py-1.5">
          <dt className="text-muted">{t(`figures.${name}`)}</dt>
          <dd className="whitespace-nowrap">
            {figures[name] === null ? (
              <UnknownValue>{t('unknown')}</UnknownValue>
            ) : (
              formatSeconds(figures[name])
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}

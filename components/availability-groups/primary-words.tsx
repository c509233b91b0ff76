'use client';

import { useTranslations } from 'use-intl';
import { UnknownValue } from '@/components/ui/unknown-value';
import type { GroupSummary } from '@/lib/domain/availability/availability-groups-payload';

type PrimaryWordsProps = { group: Pick<GroupSummary, 'primaryReplica' | 'claimedPrimaries'> };

/** Which replica is primary, or why nobody can say. */
export function PrimaryWords({ group: { primaryReplica, claimedPrimaries } }: PrimaryWordsProps) {
  const t = useTranslations('availabilityGroups');
  if (primaryReplica !== null) return primaryReplica;
  if (claimedPrimaries.length > 0) {
    return (
      <span className="font-medium text-bad-text">
        {t('primaryClaimed', { names: claimedPrimaries.join(', ') })}
      </span>
    );
  }
  return <UnknownValue>{t('primaryUnknown')}</UnknownValue>;
}

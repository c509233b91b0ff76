'use client';

import { useTranslations } from 'use-intl';
import type { AvailabilityGroup } from '@/lib/domain/availability/availability-group';
import type { AvailabilityGroupPayload } from '@/lib/domain/availability/availability-groups-payload';
import { hasLease } from '@/lib/domain/availability/has-lease';
import { CLUSTER_TIMEOUTS, TIMEOUT_NAMES } from '@/lib/domain/availability/timeout-setting';
import { GenerationWords } from './generation-words';
import { PartPanel } from './part-panel';
import { SessionSettings } from './session-settings';
import { SettingItem } from './setting-item';

type SettingsPanelProps = { payload: AvailabilityGroupPayload; group: AvailabilityGroup };

const OF_GROUP_ALONE = TIMEOUT_NAMES.filter(
  (name) => name !== 'leaseTimeoutMs' && !CLUSTER_TIMEOUTS.some((one) => one === name),
);

/** Every timeout that bears on a group: value, default, bounds, who told it and when, and when it changed. */
export function SettingsPanel({ payload, group }: SettingsPanelProps) {
  const t = useTranslations('timeouts');
  const { timeouts, lastChanges, sessionChanges, imports } = payload.data;
  const { generation } = imports;
  const known = generation.status === 'known' ? generation.generation : null;
  const names = hasLease(group) ? TIMEOUT_NAMES : OF_GROUP_ALONE;
  return (
    <PartPanel
      isFlush
      aside={
        <span>
          {t.rich('settingsOf', {
            generation: () => <GenerationWords generation={generation} />,
          })}
        </span>
      }
      payload={payload}
      title={t('settings')}
    >
      <dl className="divide-y">
        {names.map((name) => (
          <SettingItem
            key={name}
            change={lastChanges[name]}
            generation={known}
            name={name}
            stated={timeouts[name]}
          />
        ))}
        <SessionSettings changes={sessionChanges} group={group} />
      </dl>
    </PartPanel>
  );
}

'use client';

import { useTranslations } from 'use-intl';
import { UnknownValue } from '@/components/ui/unknown-value';
import type { AvailabilityGroup } from '@/lib/domain/availability/availability-group';
import type { LastChange } from '@/lib/domain/availability/availability-groups-payload';
import { DEFAULT_SESSION_TIMEOUT_SECONDS } from '@/lib/domain/availability/timeout-setting';
import { formatCount } from '@/lib/format/quantity';
import { ChangeWords, Fact, SettingRow } from './setting-item';

type SessionSettingsProps = {
  group: AvailabilityGroup;
  changes: Readonly<Record<string, LastChange>>;
};

/** The session timeout: one line while all replicas have the same, else one for each. */
export function SessionSettings({ group, changes }: SessionSettingsProps) {
  const t = useTranslations('timeouts');
  const values = new Set(group.replicas.map(({ sessionTimeoutSeconds }) => sessionTimeoutSeconds));
  const areSame = values.size === 1 && Object.keys(changes).length === 0;
  const shown = areSame ? group.replicas.slice(0, 1) : group.replicas;
  return shown.map(({ id, serverName, sessionTimeoutSeconds }) => (
    <SettingRow
      key={id}
      facts={
        <>
          <Fact label={t('columns.default')}>{DEFAULT_SESSION_TIMEOUT_SECONDS}</Fact>
          <Fact label={t('columns.source')}>{t('source.sql')}</Fact>
          <span>
            <ChangeWords change={changes[serverName]} />
          </span>
        </>
      }
      meaning={t('sessionMeaning')}
      name={areSame ? t('session') : t('sessionOf', { replica: serverName })}
    >
      {sessionTimeoutSeconds === null ? (
        <UnknownValue>{t('unknown')}</UnknownValue>
      ) : (
        <>
          <b className="text-lg font-semibold">{formatCount(sessionTimeoutSeconds)}</b>{' '}
          <span className="text-muted">{t('seconds')}</span>
        </>
      )}
    </SettingRow>
  ));
}

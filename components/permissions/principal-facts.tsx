'use client';

import { useTranslations } from 'use-intl';
import { StateMark } from '@/components/states/state-mark';
import { KeyValueList } from '@/components/ui/key-value-list';
import { MonoId } from '@/components/ui/mono-id';
import type { MonitoredCluster } from '@/lib/domain/monitor-payload';

const WHOLE_NAME = 40;

type PrincipalFactsProps = { principal: NonNullable<MonitoredCluster['principal']> };

/** As whom the dashboard reads, and in which roles that is. */
export function PrincipalFacts({ principal }: PrincipalFactsProps) {
  const t = useTranslations('permissions');
  const { userName, memberships, canViewServerState } = principal;
  return (
    <KeyValueList
      items={[
        {
          key: 'login',
          label: t('login'),
          value: userName ? (
            <MonoId id={userName} maxLength={WHOLE_NAME} what={t('login')} />
          ) : (
            <StateMark noun="answer" state="unknown" />
          ),
        },
        ...Object.entries(memberships).map(([role, isMember]) => ({
          key: role,
          label: <code className="font-mono text-[0.92em]">{role}</code>,
          value: <StateMark noun="answer" state={answerOf(isMember)} />,
        })),
        {
          key: 'serverState',
          label: t('serverState'),
          value: (
            <span className="flex flex-wrap gap-x-2">
              <StateMark noun="answer" state={canViewServerState ? 'yes' : 'no'} />
              {!canViewServerState && (
                <span className="text-muted">{t('serverStateNotNeeded')}</span>
              )}
            </span>
          ),
        },
      ]}
    />
  );
}

function answerOf(isTrue: boolean | null): 'yes' | 'no' | 'unknown' {
  if (isTrue === null) return 'unknown';
  return isTrue ? 'yes' : 'no';
}

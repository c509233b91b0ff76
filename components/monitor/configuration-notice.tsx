'use client';

import { FileWarning, RotateCcw } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { TimeOfDay } from '@/components/time/exact-time';
import { Notice } from '@/components/ui/notice';
import type { ConfigurationStatus } from '@/lib/domain/configuration-status';

/** Says when the dashboard does not work with the newest configuration, and why; nothing when it does. */
export function ConfigurationNotice({ configuration }: { configuration: ConfigurationStatus }) {
  const t = useTranslations('monitor.configuration');
  const { refusal, awaitsRestart, loadedAt } = configuration;
  const loaded = <p>{t.rich('loaded', { time: () => <TimeOfDay at={loadedAt} /> })}</p>;
  if (refusal) {
    return (
      <Notice
        hue="warn"
        icon={FileWarning}
        title={t.rich('refused', { time: () => <TimeOfDay at={refusal.at} /> })}
      >
        <p>{refusal.problems.length > 0 ? t('refusedWhy') : t('unreadable')}</p>
        <ul className="list-disc pl-5">
          {refusal.problems.map((problem) => (
            <li key={problem} className="break-words">
              {problem}
            </li>
          ))}
        </ul>
        {loaded}
      </Notice>
    );
  }
  if (awaitsRestart.length === 0) return null;
  return (
    <Notice
      hue="info"
      icon={RotateCcw}
      title={t('awaitsRestart', { parts: awaitsRestart.join(', ') })}
    >
      {loaded}
    </Notice>
  );
}

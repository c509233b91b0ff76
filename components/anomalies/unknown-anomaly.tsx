'use client';

import Link from 'next/link';
import { useTranslations } from 'use-intl';
import { MessagePage } from '@/components/layout/message-page';
import { paths } from '@/lib/format/paths';

const REASONS = ['retention', 'notKept', 'installation', 'mistyped'] as const;

/** Says what may have become of an anomaly that nobody knows. */
export function UnknownAnomaly() {
  const t = useTranslations('anomalyPage');
  return (
    <MessagePage title={t('notFound')}>
      <p>{t('notFoundWhy')}</p>
      <ul className="list-disc space-y-1 pl-5">
        {REASONS.map((reason) => (
          <li key={reason}>{t(`notFoundReasons.${reason}`)}</li>
        ))}
      </ul>
      <Link className="link" href={paths.anomalies()}>
        {t('all')}
      </Link>
    </MessagePage>
  );
}

/** Says that an anomaly can only be looked up in the history, which cannot be read now. */
export function UnreadableAnomaly() {
  const t = useTranslations('anomalyPage');
  return (
    <MessagePage title={t('unreadable')}>
      <p>{t('unreadableWhy')}</p>
      <Link className="link" href={paths.monitor()}>
        {t('unreadableDetails')}
      </Link>
      <Link className="link" href={paths.anomalies()}>
        {t('all')}
      </Link>
    </MessagePage>
  );
}

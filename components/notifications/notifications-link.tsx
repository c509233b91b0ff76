'use client';

import Link from 'next/link';
import { useTranslations } from 'use-intl';
import { Panel } from '@/components/ui/panel';
import { paths } from '@/lib/format/paths';

/** The way from the monitor page to who is told what. */
export function NotificationsLink() {
  const t = useTranslations('notifications');
  return (
    <Panel title={t('title')}>
      <p>
        {t('link')}{' '}
        <Link className="link" href={paths.notifications()}>
          {t('open')}
        </Link>
      </p>
    </Panel>
  );
}

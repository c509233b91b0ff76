'use client';

import { useTranslations } from 'use-intl';
import { paths } from '@/lib/format/paths';
import { MessagePage } from './message-page';

/** Says that there is no such page or cluster. */
export function NotFoundMessage() {
  const t = useTranslations('frame.errors');
  return (
    <MessagePage title={t('notFound')}>
      <p>{t('notFoundWhy')}</p>
      <a className="link" href={paths.overview()}>
        {t('toOverview')}
      </a>
    </MessagePage>
  );
}

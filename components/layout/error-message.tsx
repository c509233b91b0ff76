'use client';

import { useTranslations } from 'use-intl';
import { Button } from '@/components/ui/button';
import { MessagePage } from './message-page';

type ErrorMessageProps = { error: unknown; retry: () => void };

/** Says that a page failed, that this is no verdict on any cluster, and offers another try. */
export function ErrorMessage({ error, retry }: ErrorMessageProps) {
  const t = useTranslations('frame.errors');
  const digest = error instanceof Error && 'digest' in error ? String(error.digest) : null;
  return (
    <MessagePage title={t('title')}>
      <p>{t('why')}</p>
      {digest && <p className="text-sm text-muted">{t('digest', { digest })}</p>}
      <Button onClick={retry}>{t('retry')}</Button>
    </MessagePage>
  );
}

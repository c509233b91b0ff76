'use client';

import { ServerOff } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { Notice } from '@/components/ui/notice';
import { RequestError } from '@/lib/client/request-error';

/** Says that the dashboard's own server could not answer this page's question. The frame says when it is gone. */
export function RequestNotice({ error }: { error: Error | null }) {
  const t = useTranslations('panels');
  const isKnown = error instanceof RequestError;
  if (!error || (isKnown && error.code === 'unreachable')) return null;
  return (
    <Notice
      hue="bad"
      icon={ServerOff}
      role="status"
      title={t(`requestFailed.${isKnown ? error.code : 'internal'}`)}
    >
      {isKnown && error.requestId && (
        <p className="text-sm text-muted">{t('requestId', { id: error.requestId })}</p>
      )}
    </Notice>
  );
}

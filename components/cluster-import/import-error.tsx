'use client';

import { TriangleAlert } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { Notice } from '@/components/ui/notice';
import { RequestError } from '@/lib/client/request-error';

/** Why nothing was read or kept. Read out when it appears. */
export function ImportError({ error }: { error: Error | null }) {
  const t = useTranslations();
  if (!error) return null;
  const isKnown = error instanceof RequestError;
  return (
    <Notice
      hue="bad"
      icon={TriangleAlert}
      role="alert"
      title={t(`clusterImport.errors.${isKnown ? error.code : 'internal'}`)}
    >
      <p>{t('clusterImport.kept')}</p>
      {isKnown && error.requestId && (
        <p className="text-sm text-muted">{t('panels.requestId', { id: error.requestId })}</p>
      )}
    </Notice>
  );
}

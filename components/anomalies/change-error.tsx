'use client';

import { useTranslations } from 'use-intl';
import { RequestError } from '@/lib/client/request-error';

/** Why something that was written is not kept, beside what was written. Read out when it appears. */
export function ChangeError({ error }: { error: Error | null }) {
  const t = useTranslations();
  if (!error) return null;
  const code = error instanceof RequestError ? error.code : 'internal';
  return (
    <div
      className="rounded border border-bad-line bg-bad-fill px-3 py-2 text-bad-text"
      role="alert"
    >
      <p className="font-medium">{t(`panels.requestFailed.${code}`)}</p>
      <p>{t('acknowledgement.notSaved')}</p>
    </div>
  );
}

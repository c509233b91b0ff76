'use client';

import { CircleX } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { RequestNotice } from '@/components/sections/request-notice';
import { Notice } from '@/components/ui/notice';
import { RequestError } from '@/lib/client/request-error';

type UserErrorProps = {
  error: Error | null;
  /** What it means here that the account is not as it was thought to be. */
  conflict: 'nameTaken' | 'notChanged';
};

/** Why an account was not made or changed. */
export function UserError({ error, conflict }: UserErrorProps) {
  const t = useTranslations('usersAndTokens');
  if (error instanceof RequestError && error.code === 'conflict') {
    return (
      <Notice hue="bad" icon={CircleX} role="alert" title={t('failed')}>
        <p className="text-sm">{t(conflict)}</p>
      </Notice>
    );
  }
  return <RequestNotice error={error} />;
}

'use client';

import { CircleX } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { Notice } from '@/components/ui/notice';
import { RequestError } from '@/lib/client/request-error';

const TOLD = [
  'unauthorized',
  'tooManyAttempts',
  'busy',
  'storeUnavailable',
  'unreachable',
] as const;

/** Why somebody is not let in; never more than whoever guesses may know. */
export function SignInError({ error }: { error: Error | null }) {
  const t = useTranslations('signIn');
  if (!error) return null;
  const code = error instanceof RequestError ? error.code : null;
  const told = TOLD.find((one) => one === code) ?? 'other';
  return (
    <Notice hue="bad" icon={CircleX} role="alert" title={t('failed')}>
      <p className="text-sm">{t(`errors.${told}`)}</p>
    </Notice>
  );
}

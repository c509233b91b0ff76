'use client';

import { useTranslations } from 'use-intl';
import { RequestError } from '@/lib/client/request-error';

/** Why the dashboard's own server did not answer, in words. */
export function useFailureWords() {
  const t = useTranslations('panels.requestFailed');
  return (error: Error) => t(error instanceof RequestError ? error.code : 'internal');
}

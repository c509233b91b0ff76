'use client';

import { useTranslations } from 'use-intl';
import type { DeliveryFailure } from '@/lib/domain/notifications/delivery';

/** Why an attempt failed, with what the other side answered. */
export function FailureText({ failure }: { failure: DeliveryFailure }) {
  const t = useTranslations('notifications');
  const words = t(`failures.${failure.code}`);
  if (failure.status === null) return <>{words}</>;
  return <>{t('failureWithStatus', { failure: words, status: String(failure.status) })}</>;
}

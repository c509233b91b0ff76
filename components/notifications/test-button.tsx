'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { Button } from '@/components/ui/button';
import { sendJson } from '@/lib/client/fetch-json';
import { notificationsOptions } from '@/lib/client/query-options';
import { RequestError } from '@/lib/client/request-error';

/** Sends a test message; what became of it stands in the table then. */
export function TestButton({ target }: { target: string }) {
  const t = useTranslations('notifications.targets');
  const panels = useTranslations('panels.requestFailed');
  const queryClient = useQueryClient();
  const testing = useMutation({
    networkMode: 'always',
    mutationFn: () =>
      sendJson(
        'POST',
        `/api/notifications/${encodeURIComponent(target)}/test`,
        {},
        async () =>
          (await import('@/lib/domain/notifications/notifications-payload'))
            .notificationsPayloadSchema,
      ),
    onSuccess: (payload) => {
      queryClient.setQueryData(notificationsOptions().queryKey, payload);
    },
  });
  const code = testing.error instanceof RequestError ? testing.error.code : 'internal';
  return (
    <>
      <Button
        aria-disabled={testing.isPending}
        aria-label={t('testOf', { target })}
        onClick={() => {
          if (!testing.isPending) testing.mutate();
        }}
      >
        {testing.isPending ? t('testing') : t('test')}
      </Button>
      {testing.error && (
        <p className="text-bad-text" role="alert">
          {code === 'busy' ? t('busy') : panels(code)}
        </p>
      )}
    </>
  );
}

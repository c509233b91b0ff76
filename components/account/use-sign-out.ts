'use client';

import { useMutation } from '@tanstack/react-query';
import { sendJson } from '@/lib/client/fetch-json';
import { paths } from '@/lib/format/paths';

/** Ends the visit and leaves for the door; the whole page, so that nothing that was read stays in it. */
export function useSignOut() {
  return useMutation({
    networkMode: 'always',
    mutationFn: () =>
      sendJson(
        'POST',
        '/api/sign-out',
        {},
        async () => (await import('@/lib/domain/people/sign-in-request')).signedOutPayloadSchema,
      ),
    onSuccess: ({ data }) => window.location.assign(data.goOnAt ?? paths.signIn()),
  });
}

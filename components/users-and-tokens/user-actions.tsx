'use client';

import { useTranslations } from 'use-intl';
import { Button } from '@/components/ui/button';
import { ConfirmButton } from '@/components/ui/confirm-button';
import { sendJson } from '@/lib/client/fetch-json';
import { loadDoneSchema, loadPasswordLinkSchema } from '@/lib/client/people-schemas';
import { type UserView } from '@/lib/domain/people/users-and-tokens-payload';
import { PasswordLink } from './password-link';
import { UserError } from './user-error';
import { useAccessChange } from './use-access-change';

/** What is done to an account by one press: each tells what became of it. */
export function UserActions({ user, isOwn }: { user: UserView; isOwn: boolean }) {
  const t = useTranslations('usersAndTokens');
  const address = `/api/users/${encodeURIComponent(user.name)}`;
  const acting = useAccessChange((what: 'disable' | 'enable' | 'sign-out') =>
    sendJson('POST', `${address}/${what}`, {}, loadDoneSchema),
  );
  const linking = useAccessChange(() =>
    sendJson('POST', `${address}/password-link`, {}, loadPasswordLinkSchema),
  );
  const isBusy = acting.isPending || linking.isPending;
  const isDisabled = user.disabledAt !== null;
  return (
    <div className="space-y-3 border-t pt-4">
      <div className="flex flex-wrap gap-2">
        {!isDisabled && (
          <Button aria-disabled={isBusy} onClick={() => !isBusy && linking.mutate(undefined)}>
            {t('makeLink')}
          </Button>
        )}
        {!isDisabled && (
          <ConfirmButton
            isBusy={isBusy}
            label={t('signOut')}
            onConfirm={() => acting.mutate('sign-out')}
            question={t('signOutQuestion')}
          />
        )}
        {!isDisabled && !isOwn && (
          <ConfirmButton
            isBusy={isBusy}
            label={t('disable')}
            onConfirm={() => acting.mutate('disable')}
            question={t('disableQuestion')}
          />
        )}
        {isDisabled && (
          <Button aria-disabled={isBusy} onClick={() => !isBusy && acting.mutate('enable')}>
            {t('enable')}
          </Button>
        )}
      </div>
      <UserError conflict="notChanged" error={acting.error ?? linking.error} />
      {acting.isSuccess && <p role="status">{t(`acted.${acting.variables}`)}</p>}
      {linking.data && <PasswordLink link={linking.data.data} />}
    </div>
  );
}

'use client';

import { useState, type FormEvent } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { sendJson } from '@/lib/client/fetch-json';
import { loadDoneSchema } from '@/lib/client/people-schemas';
import { listFolders } from '@/lib/domain/people/role';
import type { UserGrantRequest, UserView } from '@/lib/domain/people/users-and-tokens-payload';
import { GrantFields, readGrant, type GrantDraft } from './grant-fields';
import { UserActions } from './user-actions';
import { UserError } from './user-error';
import { useAccessChange } from './use-access-change';

type UserDialogProps = { user: UserView; isOwn: boolean; clusters: readonly string[] };

/** What may be changed of an account; of one's own only what locks nobody out. */
export function UserDialog({ user, isOwn, clusters }: UserDialogProps) {
  const t = useTranslations('usersAndTokens');
  const { name } = user;
  const kept: GrantDraft = {
    role: user.role,
    chosen: user.clusters ?? [],
    folderText: listFolders(user).join(', '),
  };
  const [isOpen, setOpen] = useState(false);
  const [draft, setDraft] = useState(kept);
  const [isTold, setTold] = useState(false);
  const changing = useAccessChange((request: UserGrantRequest) =>
    sendJson('POST', `/api/users/${encodeURIComponent(name)}/grant`, request, loadDoneSchema),
  );
  const open = (isToOpen: boolean) => {
    if (isToOpen) setDraft(kept);
    if (isToOpen) changing.reset();
    setOpen(isToOpen);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (changing.isPending) return;
    const grant = readGrant(draft);
    setTold(grant === null);
    if (grant) changing.mutate(grant, { onSuccess: () => setOpen(false) });
  };
  return (
    <Dialog
      description={isOwn ? t('ownAccount') : t('changeMeans')}
      fallbackFocus={() => document.querySelector('h1')}
      isOpen={isOpen}
      onOpenChange={open}
      title={t('changeTitle', { name })}
      trigger={<Button aria-label={t('changeTitle', { name })}>{t('change')}</Button>}
    >
      {!isOwn && (
        <form noValidate className="space-y-4" onSubmit={submit}>
          <GrantFields
            clusters={[...new Set([...clusters, ...kept.chosen])]}
            draft={draft}
            isTold={isTold}
            onDraft={setDraft}
          />
          <UserError conflict="notChanged" error={changing.error} />
          <Button aria-disabled={changing.isPending} look="primary" type="submit">
            {t('save')}
          </Button>
        </form>
      )}
      <UserActions isOwn={isOwn} user={user} />
    </Dialog>
  );
}

'use client';

import { useState, type FormEvent } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/text-field';
import { sendJson } from '@/lib/client/fetch-json';
import { loadPasswordLinkSchema } from '@/lib/client/people-schemas';
import { USER_NAME } from '@/lib/domain/people/local-user';
import { type NewUserRequest } from '@/lib/domain/people/users-and-tokens-payload';
import { GrantFields, readGrant, type GrantDraft } from './grant-fields';
import { PasswordLink } from './password-link';
import { UserError } from './user-error';
import { useAccessChange } from './use-access-change';

const EMPTY: GrantDraft = { role: 'viewer', chosen: [], folderText: '' };

/** Makes an account; its owner chooses the password with the link that comes back. */
export function NewUserForm({ clusters }: { clusters: readonly string[] }) {
  const t = useTranslations('usersAndTokens');
  const [name, setName] = useState('');
  const [draft, setDraft] = useState(EMPTY);
  const [isTold, setTold] = useState(false);
  const making = useAccessChange((request: NewUserRequest) =>
    sendJson('POST', '/api/users', request, loadPasswordLinkSchema),
  );
  const trimmed = name.trim();
  const isNameGood = USER_NAME.test(trimmed);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const grant = readGrant(draft);
    setTold(!isNameGood || !grant);
    if (isNameGood && grant && !making.isPending) making.mutate({ name: trimmed, ...grant });
  };
  return (
    <form noValidate className="max-w-xl space-y-4" onSubmit={submit}>
      <TextField
        error={isTold && !isNameGood ? t('userNameProblem') : null}
        hint={t('userNameHint')}
        label={t('userName')}
        onChange={setName}
        value={name}
      />
      <GrantFields clusters={clusters} draft={draft} isTold={isTold} onDraft={setDraft} />
      <UserError conflict="nameTaken" error={making.error} />
      <Button aria-disabled={making.isPending} type="submit">
        {making.isPending ? t('creating') : t('createUser')}
      </Button>
      {making.data && <PasswordLink link={making.data.data} />}
    </form>
  );
}

'use client';

import { useState, type FormEvent } from 'react';
import { useTranslations } from 'use-intl';
import { RequestNotice } from '@/components/sections/request-notice';
import { Button } from '@/components/ui/button';
import { RadioChoices } from '@/components/ui/radio-choices';
import { TextField } from '@/components/ui/text-field';
import { sendJson } from '@/lib/client/fetch-json';
import { TOKEN_PURPOSES, type TokenPurpose } from '@/lib/domain/people/access-token';
import { MAX_TOKEN_NAME_LENGTH } from '@/lib/domain/people/access-token';
import { readFolderNames } from '@/lib/domain/people/folder-limit';
import type { TokenRequest } from '@/lib/domain/people/users-and-tokens-payload';
import { ClusterLimit } from './cluster-limit';
import { FolderField } from './folder-field';
import { NewToken } from './new-token';
import { useAccessChange } from './use-access-change';

const ENDS = ['never', '30', '365'] as const;

/** Makes a token that opens one thing, for all clusters and folders or some, for a time or until it is revoked. */
export function NewTokenForm({ clusters }: { clusters: readonly string[] }) {
  const t = useTranslations('usersAndTokens');
  const [purpose, setPurpose] = useState<TokenPurpose>('display');
  const [name, setName] = useState('');
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [folderText, setFolderText] = useState('');
  const [end, setEnd] = useState<(typeof ENDS)[number]>('never');
  const [isTold, setTold] = useState(false);
  const making = useAccessChange((request: TokenRequest) =>
    sendJson(
      'POST',
      '/api/tokens',
      request,
      async () =>
        (await import('@/lib/domain/people/users-and-tokens-payload')).newTokenPayloadSchema,
    ),
  );
  const trimmed = name.trim();
  const isNameGood = trimmed !== '' && trimmed.length <= MAX_TOKEN_NAME_LENGTH;
  const folders = purpose === 'metrics' ? null : readFolderNames(folderText);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const isGood = isNameGood && folders !== undefined;
    setTold(!isGood);
    if (!isGood || making.isPending) return;
    making.mutate({
      ...{ purpose, name: trimmed },
      clusters: chosen.length > 0 ? [...chosen] : null,
      folders,
      days: end === 'never' ? null : Number(end),
    });
  };
  const max = String(MAX_TOKEN_NAME_LENGTH);
  return (
    <form noValidate className="max-w-xl space-y-4" onSubmit={submit}>
      <RadioChoices
        choices={TOKEN_PURPOSES.map((value) => ({ value, label: t(`purposes.${value}`) }))}
        label={t('purpose')}
        onChoose={setPurpose}
        value={purpose}
      />
      <TextField
        error={isTold && !isNameGood ? t('tokenNameProblem', { max }) : null}
        hint={t('tokenNameHint')}
        label={t('tokenName')}
        onChange={setName}
        value={name}
      />
      <ClusterLimit chosen={chosen} clusters={clusters} onChoose={setChosen} />
      {purpose !== 'metrics' && (
        <FolderField isTold={isTold} onChange={setFolderText} text={folderText} />
      )}
      <RadioChoices
        choices={ENDS.map((value) => ({ value, label: t(`days.${value}`) }))}
        label={t('ends')}
        onChoose={setEnd}
        value={end}
      />
      <RequestNotice error={making.error} />
      <Button aria-disabled={making.isPending} type="submit">
        {making.isPending ? t('creating') : t('create')}
      </Button>
      {making.data && <NewToken purpose={making.variables.purpose} text={making.data.data.text} />}
    </form>
  );
}

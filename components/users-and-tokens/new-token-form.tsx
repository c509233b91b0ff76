'use client';

import { useState, type FormEvent } from 'react';
import { useTranslations } from 'use-intl';
import { RequestNotice } from '@/components/sections/request-notice';
import { Button } from '@/components/ui/button';
import { RadioChoices } from '@/components/ui/radio-choices';
import { TextField } from '@/components/ui/text-field';
import { sendJson } from '@/lib/client/fetch-json';
import { TOKEN_PURPOSES, type TokenPurpose } from '@/lib/domain/people/access-token';
import { folderNamesSchema } from '@/lib/domain/people/folder-limit';
import {
  MAX_TOKEN_NAME_LENGTH,
  newTokenPayloadSchema,
  type TokenRequest,
} from '@/lib/domain/people/users-and-tokens-payload';
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
    sendJson('POST', '/api/tokens', request, newTokenPayloadSchema),
  );
  const trimmed = name.trim();
  const isNameGood = trimmed !== '' && trimmed.length <= MAX_TOKEN_NAME_LENGTH;
  const folders = folderText.split(',').flatMap((one) => one.trim() || []);
  const areFoldersGood = folders.length === 0 || folderNamesSchema.safeParse(folders).success;
  const isGood = isNameGood && areFoldersGood;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTold(!isGood);
    if (!isGood || making.isPending) return;
    making.mutate({
      ...{ purpose, name: trimmed },
      clusters: chosen.length > 0 ? [...chosen] : null,
      folders: purpose !== 'metrics' && folders.length > 0 ? folders : null,
      days: end === 'never' ? null : Number(end),
    });
  };
  const toggle = (cluster: string) =>
    setChosen(
      chosen.includes(cluster) ? chosen.filter((one) => one !== cluster) : [...chosen, cluster],
    );
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
      <fieldset className="space-y-1">
        <legend className="text-sm font-medium">{t('limit')}</legend>
        {clusters.map((cluster) => (
          <label key={cluster} className="flex items-center gap-2 pointer-coarse:min-h-9">
            <input
              checked={chosen.includes(cluster)}
              className="accent-[var(--accent-line)]"
              onChange={() => toggle(cluster)}
              type="checkbox"
            />
            {cluster}
          </label>
        ))}
        <p className="text-sm text-muted">{t('limitHint')}</p>
      </fieldset>
      {purpose !== 'metrics' && (
        <TextField
          error={isTold && !areFoldersGood ? t('foldersProblem') : null}
          hint={t('foldersHint')}
          label={t('folders')}
          onChange={setFolderText}
          value={folderText}
        />
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

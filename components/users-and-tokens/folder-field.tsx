'use client';

import { useTranslations } from 'use-intl';
import { TextField } from '@/components/ui/text-field';
import { readFolderNames } from '@/lib/domain/people/folder-limit';

type FolderFieldProps = {
  text: string;
  /** Whether what is wrong with it is to be told. */
  isTold: boolean;
  onChange: (text: string) => void;
};

/** To which SSISDB folders something is limited; left empty: to none. */
export function FolderField({ text, isTold, onChange }: FolderFieldProps) {
  const t = useTranslations('usersAndTokens');
  return (
    <TextField
      error={isTold && readFolderNames(text) === undefined ? t('foldersProblem') : null}
      hint={t('foldersHint')}
      label={t('folders')}
      onChange={onChange}
      value={text}
    />
  );
}

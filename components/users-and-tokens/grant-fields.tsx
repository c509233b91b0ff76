'use client';

import { useTranslations } from 'use-intl';
import { RadioChoices } from '@/components/ui/radio-choices';
import { readFolderNames } from '@/lib/domain/people/folder-limit';
import { ROLES, type Role } from '@/lib/domain/people/role';
import type { UserGrantRequest } from '@/lib/domain/people/users-and-tokens-payload';
import { ClusterLimit } from './cluster-limit';
import { FolderField } from './folder-field';

export type GrantDraft = { role: Role; chosen: readonly string[]; folderText: string };

/** What is sent of it; null while the folders are no names. */
export function readGrant({ role, chosen, folderText }: GrantDraft): UserGrantRequest | null {
  const folders = readFolderNames(folderText);
  if (folders === undefined) return null;
  return { role, clusters: chosen.length > 0 ? [...chosen] : null, folders };
}

type GrantFieldsProps = {
  clusters: readonly string[];
  draft: GrantDraft;
  /** Whether what is wrong with it is to be told. */
  isTold: boolean;
  onDraft: (draft: GrantDraft) => void;
};

/** What somebody may do, for which clusters and folders. */
export function GrantFields({ clusters, draft, isTold, onDraft }: GrantFieldsProps) {
  const t = useTranslations('usersAndTokens');
  return (
    <>
      <RadioChoices
        choices={ROLES.map((value) => ({ value, label: t(`rolesMay.${value}`) }))}
        label={t('columns.role')}
        onChoose={(role) => onDraft({ ...draft, role })}
        value={draft.role}
      />
      <ClusterLimit
        chosen={draft.chosen}
        clusters={clusters}
        onChoose={(chosen) => onDraft({ ...draft, chosen })}
      />
      <FolderField
        isTold={isTold}
        onChange={(folderText) => onDraft({ ...draft, folderText })}
        text={draft.folderText}
      />
    </>
  );
}

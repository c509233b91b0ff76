'use client';

import { useTranslations } from 'use-intl';
import { RadioChoices } from '@/components/ui/radio-choices';
import { ROLES, type Role } from '@/lib/domain/people/role';
import type { UserGrantRequest } from '@/lib/domain/people/users-and-tokens-payload';
import { ClusterLimit } from './cluster-limit';

export type GrantDraft = { role: Role; chosen: readonly string[] };

/** What is sent of it. */
export function grantOf({ role, chosen }: GrantDraft): UserGrantRequest {
  return { role, clusters: chosen.length > 0 ? [...chosen] : null };
}

type GrantFieldsProps = {
  clusters: readonly string[];
  draft: GrantDraft;
  onDraft: (draft: GrantDraft) => void;
};

/** What somebody may do, and for which clusters. */
export function GrantFields({ clusters, draft, onDraft }: GrantFieldsProps) {
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
    </>
  );
}

'use client';

import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { useMay, useVisitor } from '@/lib/client/visitor';
import type { Role } from '@/lib/domain/people/role';

/** What only some may do; others are told which role it takes, instead of a button that refuses. */
export function TakesRole({ role, children }: { role: Role; children: ReactNode }) {
  const t = useTranslations('account');
  const { role: mine } = useVisitor();
  if (useMay(role)) return children;
  const words = { role: t(`roles.${role}`), mine: t(`roles.${mine}`) };
  return <p className="text-sm text-muted">{t('takesRole', words)}</p>;
}

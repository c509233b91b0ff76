'use client';

import { useTranslations } from 'use-intl';
import { MessagePage } from '@/components/layout/message-page';
import { useVisitor } from '@/lib/client/visitor';

/** Instead of a page that only admins see. */
export function RoleMissing() {
  const t = useTranslations('account');
  const { role } = useVisitor();
  return (
    <MessagePage title={t('roleMissing')}>
      <p>{t('roleMissingWhy', { role: t(`roles.${role}`) })}</p>
    </MessagePage>
  );
}

import type { Metadata } from 'next';
import { readForAdmin } from '@/app/read-for-page';
import { PageWords } from '@/components/layout/page-words';
import { RoleMissing } from '@/components/account/role-missing';
import { AuditView } from '@/components/audit/audit-view';
import { translate } from '@/lib/messages/translate';

export const metadata: Metadata = {
  title: translate('frame.title', { page: translate('audit.title') }),
};

/** Entries are asked for by the browser. */
export default async function AuditPage() {
  const isAdmin = await readForAdmin(() => true);
  return (
    <PageWords of={['audit', 'executions']}>{isAdmin ? <AuditView /> : <RoleMissing />}</PageWords>
  );
}

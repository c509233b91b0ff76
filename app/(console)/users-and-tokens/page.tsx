import type { Metadata } from 'next';
import { readForAdmin } from '@/app/read-for-page';
import { PageWords } from '@/components/layout/page-words';
import { RoleMissing } from '@/components/account/role-missing';
import { UsersAndTokensView } from '@/components/users-and-tokens/users-and-tokens-view';
import { translate } from '@/lib/messages/translate';

export const metadata: Metadata = {
  title: translate('frame.title', { page: translate('usersAndTokens.title') }),
};

/** Who may get in is asked for by the browser. */
export default async function UsersAndTokensPage() {
  const isAdmin = await readForAdmin(() => true);
  return (
    <PageWords of={['usersAndTokens']}>
      {isAdmin ? <UsersAndTokensView /> : <RoleMissing />}
    </PageWords>
  );
}

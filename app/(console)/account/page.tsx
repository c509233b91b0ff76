import type { Metadata } from 'next';
import { AccountView } from '@/components/account/account-view';
import { translate } from '@/lib/messages/translate';

export const metadata: Metadata = {
  title: translate('frame.title', { page: translate('account.title') }),
};

/** The layout has already found out who it is. */
export default function AccountPage() {
  return <AccountView />;
}

import type { Metadata } from 'next';
import { FirstUserForm } from '@/components/sign-in/first-user-form';
import { translate } from '@/lib/messages/translate';

export const metadata: Metadata = {
  title: translate('frame.title', { page: translate('signIn.first.title') }),
};

/** The code of the link stands behind the #, where only the browser sees it. */
export default function FirstUserPage() {
  return <FirstUserForm />;
}

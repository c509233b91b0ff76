import type { Metadata } from 'next';
import { NewPasswordForm } from '@/components/sign-in/new-password-form';
import { translate } from '@/lib/messages/translate';

export const metadata: Metadata = {
  title: translate('frame.title', { page: translate('signIn.newPassword.title') }),
};

/** The code of the link stands behind the #, where only the browser sees it. */
export default function NewPasswordPage() {
  return <NewPasswordForm />;
}

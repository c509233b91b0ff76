import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { SignInView } from '@/components/sign-in/sign-in-view';
import { localPath } from '@/lib/access/local-path';
import { translate } from '@/lib/messages/translate';
import { getSignInMethods } from '@/lib/services/people/get-sign-in-methods';

export const dynamic = 'force-dynamic';

export const metadata: Metadata = {
  title: translate('frame.title', { page: translate('signIn.title') }),
};

type SignInPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function SignInPage({ searchParams }: SignInPageProps) {
  const { next, error } = await searchParams;
  const target = localPath(typeof next === 'string' ? next : null);
  const methods = await getSignInMethods(await headers());
  if (!methods || (methods.isSignedIn && error === undefined)) redirect(target);
  const problem = typeof error === 'string' ? error : null;
  return <SignInView methods={methods} next={target} problem={problem} />;
}

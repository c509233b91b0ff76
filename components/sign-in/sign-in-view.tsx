'use client';

import { useTranslations } from 'use-intl';
import { CircleX } from 'lucide-react';
import { Notice } from '@/components/ui/notice';
import { PROVIDER_PROBLEMS, type SignInMethods } from '@/lib/domain/people/sign-in-methods';
import { PasswordForm } from './password-form';

type SignInViewProps = {
  methods: SignInMethods;
  /** Where to go on to; a path of this dashboard. */
  next: string;
  /** What the provider's answer came to, from the address: only words of ours are shown for it. */
  problem: string | null;
};

/** The ways in that are configured, and why the last try failed. */
export function SignInView({ methods, next, problem }: SignInViewProps) {
  const t = useTranslations('signIn');
  const { hasAccounts, hasProvider } = methods;
  const known = PROVIDER_PROBLEMS.find((one) => one === problem);
  return (
    <div className="space-y-5 rounded border bg-surface p-5">
      <h1 className="text-xl font-semibold">{t('title')}</h1>
      {known && (
        <Notice hue="bad" icon={CircleX} role="alert" title={t('failed')}>
          <p className="text-sm">{t(`providerErrors.${known}`)}</p>
        </Notice>
      )}
      {hasProvider && (
        <a
          className="flex min-h-9 items-center justify-center rounded border border-line-strong px-3 font-medium hover:bg-sunken"
          href={`/api/sign-in/open-id?${new URLSearchParams({ next }).toString()}`}
        >
          {t('withProvider')}
        </a>
      )}
      {hasProvider && hasAccounts && <p className="text-center text-sm text-muted">{t('or')}</p>}
      {hasAccounts && <PasswordForm next={next} />}
      {!hasProvider && !hasAccounts && <p>{t('proxyOnly')}</p>}
    </div>
  );
}

'use client';

import { useState, type FormEvent } from 'react';
import { useMutation } from '@tanstack/react-query';
import { CircleX } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { TextField } from '@/components/ui/text-field';
import { sendJson } from '@/lib/client/fetch-json';
import { loadDoneSchema } from '@/lib/client/people-schemas';
import { RequestError } from '@/lib/client/request-error';
import { MIN_PASSWORD_LENGTH } from '@/lib/domain/people/local-user';
import { SignInError } from './sign-in-error';

/** Chooses a password, with the code of the link that an admin has made. */
export function NewPasswordForm() {
  const t = useTranslations('signIn');
  const [password, setPassword] = useState('');
  const [isTold, setTold] = useState(false);
  const choosing = useMutation({
    networkMode: 'always',
    mutationFn: () => {
      const code = window.location.hash.slice(1);
      return sendJson('POST', '/api/sign-in/password', { code, password }, loadDoneSchema);
    },
    // The whole page: nothing of nobody's stays in it.
    // eslint-disable-next-line @next/next/no-location-assign-relative-destination
    onSuccess: () => window.location.assign('/'),
  });
  const isGood = password.length >= MIN_PASSWORD_LENGTH;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTold(true);
    if (isGood && !choosing.isPending) choosing.mutate();
  };
  const isSending = choosing.isPending || choosing.isSuccess;
  const count = String(MIN_PASSWORD_LENGTH);
  return (
    <form noValidate className="space-y-4 rounded border bg-surface p-5" onSubmit={submit}>
      <h1 className="text-xl font-semibold">{t('newPassword.title')}</h1>
      <p className="text-muted">{t('newPassword.why')}</p>
      <TextField
        autoComplete="new-password"
        error={isTold && !isGood ? t('first.passwordProblem', { count }) : null}
        hint={t('first.passwordHint', { count })}
        label={t('password')}
        onChange={setPassword}
        type="password"
        value={password}
      />
      <NewPasswordError error={choosing.error} />
      <Button aria-disabled={isSending} look="primary" type="submit">
        {isSending ? t('sending') : t('newPassword.submit')}
      </Button>
    </form>
  );
}

function NewPasswordError({ error }: { error: Error | null }) {
  const t = useTranslations('signIn');
  const code = error instanceof RequestError ? error.code : null;
  if (code !== 'unauthorized' && code !== 'badRequest') return <SignInError error={error} />;
  return (
    <Notice hue="bad" icon={CircleX} role="alert" title={t('failed')}>
      <p className="text-sm">{t('newPassword.invalid')}</p>
    </Notice>
  );
}

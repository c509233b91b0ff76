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
import { MIN_PASSWORD_LENGTH, USER_NAME } from '@/lib/domain/people/local-user';
import { SignInError } from './sign-in-error';

/** Makes the first account, with the code of the link that the start has printed. */
export function FirstUserForm() {
  const t = useTranslations('signIn');
  const [name, setName] = useState('');
  const [password, setPassword] = useState('');
  const [isTold, setTold] = useState(false);
  const making = useMutation({
    networkMode: 'always',
    mutationFn: () => {
      const code = window.location.hash.slice(1);
      const request = { code, name: name.trim(), password };
      return sendJson('POST', '/api/sign-in/first', request, loadDoneSchema);
    },
    // The whole page: nothing of nobody's stays in it.
    // eslint-disable-next-line @next/next/no-location-assign-relative-destination
    onSuccess: () => window.location.assign('/'),
  });
  const isNameGood = USER_NAME.test(name.trim());
  const isPasswordGood = password.length >= MIN_PASSWORD_LENGTH;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTold(true);
    if (isNameGood && isPasswordGood && !making.isPending) making.mutate();
  };
  const isSending = making.isPending || making.isSuccess;
  const count = String(MIN_PASSWORD_LENGTH);
  return (
    <form noValidate className="space-y-4 rounded border bg-surface p-5" onSubmit={submit}>
      <h1 className="text-xl font-semibold">{t('first.title')}</h1>
      <p className="text-muted">{t('first.why')}</p>
      <TextField
        autoComplete="username"
        error={isTold && !isNameGood ? t('first.nameProblem') : null}
        label={t('name')}
        onChange={setName}
        value={name}
      />
      <TextField
        autoComplete="new-password"
        error={isTold && !isPasswordGood ? t('first.passwordProblem', { count }) : null}
        hint={t('first.passwordHint', { count })}
        label={t('password')}
        onChange={setPassword}
        type="password"
        value={password}
      />
      <FirstUserError error={making.error} />
      <Button aria-disabled={isSending} look="primary" type="submit">
        {isSending ? t('sending') : t('first.submit')}
      </Button>
    </form>
  );
}

function FirstUserError({ error }: { error: Error | null }) {
  const t = useTranslations('signIn');
  const code = error instanceof RequestError ? error.code : null;
  if (code === 'unauthorized' || code === 'conflict' || code === 'badRequest') {
    return (
      <Notice hue="bad" icon={CircleX} role="alert" title={t('failed')}>
        <p className="text-sm">{t(`first.${code === 'unauthorized' ? 'invalid' : code}`)}</p>
      </Notice>
    );
  }
  return <SignInError error={error} />;
}

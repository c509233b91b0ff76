'use client';

import { useState, type FormEvent } from 'react';
import { useMutation } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/text-field';
import { sendJson } from '@/lib/client/fetch-json';
import { loadDoneSchema } from '@/lib/client/people-schemas';
import { SignInError } from './sign-in-error';

/** Name and password. The name stays when it was wrong, the password does not. */
export function PasswordForm({ next }: { next: string }) {
  const t = useTranslations('signIn');
  const [name, setName] = useState('');
  const [password, setPassword] = useState('');
  const [isRefused, setRefused] = useState(false);
  const signingIn = useMutation({
    networkMode: 'always',
    mutationFn: () => sendJson('POST', '/api/sign-in', { name, password }, loadDoneSchema),
    // The whole page: what was read before belongs to somebody else.
    onSuccess: () => window.location.assign(next),
    onError: () => setPassword(''),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const isFilled = name !== '' && password !== '';
    setRefused(!isFilled);
    if (isFilled && !signingIn.isPending) signingIn.mutate();
  };
  const isSending = signingIn.isPending || signingIn.isSuccess;
  return (
    <form noValidate className="space-y-4" onSubmit={submit}>
      <TextField
        autoComplete="username"
        error={isRefused && name === '' ? t('missing') : null}
        label={t('name')}
        onChange={setName}
        value={name}
      />
      <TextField
        autoComplete="current-password"
        error={isRefused && password === '' ? t('missing') : null}
        label={t('password')}
        onChange={setPassword}
        type="password"
        value={password}
      />
      <SignInError error={signingIn.error} />
      <Button aria-disabled={isSending} look="primary" type="submit">
        {isSending ? t('sending') : t('submit')}
      </Button>
    </form>
  );
}

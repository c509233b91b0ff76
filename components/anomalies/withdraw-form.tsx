'use client';

import { useState, type FormEvent } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/text-field';
import { withdraw } from '@/lib/client/change-anomaly';
import { readRememberedName, rememberName } from '@/lib/client/remembered-name';
import { useVisitor } from '@/lib/client/visitor';
import type { WithdrawalRequest } from '@/lib/domain/anomalies/anomaly-changes';
import { problemOfText } from '@/lib/domain/anomalies/written-text';
import { MAX_NAME_LENGTH } from '@/lib/domain/anomalies/written-text';
import { inOneLine } from './acknowledgement-draft';
import { ChangeError } from './change-error';
import { useChange } from './use-change';
import { useTextProblem } from './use-text-problem';

type WithdrawFormProps = { anomalyId: string; onWithdrawn: () => void };

/** Takes an acknowledgement back; asks for a name only when this browser remembers none. */
export function WithdrawForm({ anomalyId, onWithdrawn }: WithdrawFormProps) {
  const t = useTranslations('acknowledgement');
  const visitor = useVisitor();
  const sayTextProblem = useTextProblem();
  const [name, setName] = useState<string | null>(null);
  const [isRefused, setRefused] = useState(false);
  const change = useChange<WithdrawalRequest>({
    send: (request) => withdraw(anomalyId, request),
    onKept: ({ by }) => {
      if (visitor.name === null) rememberName(by);
      onWithdrawn();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (change.isPending) return;
    const by = inOneLine(visitor.name ?? name ?? readRememberedName());
    const isGood = problemOfText(by, MAX_NAME_LENGTH) === null;
    setRefused(!isGood && name !== null);
    if (isGood) change.mutate({ by });
    else setName(by);
  };
  const problem = isRefused ? problemOfText(inOneLine(name ?? ''), MAX_NAME_LENGTH) : null;
  return (
    <form noValidate className="space-y-2" onSubmit={submit}>
      {name !== null && (
        <TextField
          autoComplete="name"
          error={sayTextProblem(problem, inOneLine(name), MAX_NAME_LENGTH)}
          label={t('withdrawAs')}
          onChange={setName}
          value={name}
        />
      )}
      <ChangeError error={change.error} />
      <Button aria-disabled={change.isPending} type="submit">
        {change.isPending ? t('sending') : t('withdraw')}
      </Button>
    </form>
  );
}

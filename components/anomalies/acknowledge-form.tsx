'use client';

import { useEffect, useRef, useState, type FormEvent } from 'react';
import { useTranslations } from 'use-intl';
import { TimeOfDay } from '@/components/time/exact-time';
import { Button } from '@/components/ui/button';
import { RadioChoices } from '@/components/ui/radio-choices';
import { TextField } from '@/components/ui/text-field';
import { serverNow, useServerNow } from '@/lib/client/server-clock';
import { useVisitor } from '@/lib/client/visitor';
import { useZone } from '@/lib/client/zone';
import type { AcknowledgementRequest } from '@/lib/domain/anomalies/anomaly-changes';
import type { TextProblem } from '@/lib/domain/anomalies/written-text';
import { MAX_REASON_LENGTH } from '@/lib/domain/anomalies/written-text';
import { MAX_NAME_LENGTH } from '@/lib/domain/anomalies/written-text';
import { formatOffset, offsetMinutesAt } from '@/lib/format/zone';
import {
  ACKNOWLEDGEMENT_ENDS,
  endOfDraft,
  inOneLine,
  problemsOfDraft,
  requestOfDraft,
  type AcknowledgementDraft,
} from './acknowledgement-draft';
import { ChangeError } from './change-error';
import { useTextProblem } from './use-text-problem';

type AcknowledgeFormProps = {
  /** Kept by whoever shows the form, so that closing it loses nothing. */
  draft: AcknowledgementDraft;
  onDraft: (draft: AcknowledgementDraft) => void;
  onSend: (request: AcknowledgementRequest) => void;
  isSending: boolean;
  /** Why the last try was refused. */
  error: Error | null;
};

/** Who, why and until when. What is wrong is said beside each field once sending was tried. */
export function AcknowledgeForm(props: AcknowledgeFormProps) {
  const { draft, onDraft, onSend, isSending, error } = props;
  const t = useTranslations('acknowledgement');
  const sayTextProblem = useTextProblem();
  const zone = useZone();
  const isSignedIn = useVisitor().name !== null;
  const now = useServerNow();
  const form = useRef<HTMLFormElement>(null);
  const [refusalCount, setRefusalCount] = useState(0);

  useEffect(() => {
    if (refusalCount === 0) return;
    form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [refusalCount]);

  const problems = problemsOfDraft(draft, now, zone);
  const change = (part: Partial<AcknowledgementDraft>) => onDraft({ ...draft, ...part });
  const ofText = (problem: TextProblem | null, text: string, max: number) =>
    refusalCount > 0 ? sayTextProblem(problem, inOneLine(text), max) : null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isSending) return;
    const request = requestOfDraft(draft, serverNow(), zone);
    if (request) onSend(request);
    else setRefusalCount(refusalCount + 1);
  };
  const end = endOfDraft(draft, now, zone);

  return (
    <form ref={form} noValidate className="space-y-4" onSubmit={submit}>
      {!isSignedIn && (
        <TextField
          autoComplete="name"
          error={ofText(problems.by, draft.by, MAX_NAME_LENGTH)}
          hint={t('byHint')}
          label={t('by')}
          onChange={(by) => change({ by })}
          value={draft.by}
        />
      )}
      <TextField
        error={ofText(problems.reason, draft.reason, MAX_REASON_LENGTH)}
        hint={t('reasonHint')}
        label={t('reason')}
        onChange={(reason) => change({ reason })}
        rowCount={3}
        value={draft.reason}
      />
      <RadioChoices
        choices={ACKNOWLEDGEMENT_ENDS.map((value) => ({ value, label: t(`ends.${value}`) }))}
        label={t('end')}
        onChoose={(chosen) => change({ end: chosen })}
        value={draft.end}
      />
      {draft.end === 'exact' && (
        <TextField
          error={refusalCount > 0 && problems.exact ? t(`problems.${problems.exact}`) : null}
          hint={t('exactHint', { zone: formatOffset(offsetMinutesAt(end ?? now, zone)) })}
          label={t('exact')}
          onChange={(exact) => change({ exact })}
          type="datetime-local"
          value={draft.exact}
        />
      )}
      {end && problems.exact === null && (
        <p className="text-sm text-muted">
          {t.rich('endsAt', { time: () => <TimeOfDay at={end} /> })}
        </p>
      )}
      <ChangeError error={error} />
      <Button aria-disabled={isSending} type="submit">
        {isSending ? t('sending') : t('submit')}
      </Button>
    </form>
  );
}

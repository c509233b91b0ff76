'use client';

import { useEffect, useRef, useState, type FormEvent } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/text-field';
import { comment } from '@/lib/client/change-anomaly';
import { readRememberedName, rememberName } from '@/lib/client/remembered-name';
import { useVisitor } from '@/lib/client/visitor';
import type { CommentRequest } from '@/lib/domain/anomalies/anomaly-changes';
import { problemOfText } from '@/lib/domain/anomalies/written-text';
import { MAX_COMMENT_LENGTH } from '@/lib/domain/anomalies/written-text';
import { MAX_NAME_LENGTH } from '@/lib/domain/anomalies/written-text';
import { inOneLine } from './acknowledgement-draft';
import { ChangeError } from './change-error';
import { useChange } from './use-change';
import { useTextProblem } from './use-text-problem';

/** Logs are pasted with tabs, and a comment is kept without control characters. */
function asKept(text: string): string {
  return text.replaceAll('\t', '  ').trim();
}

/** Adds a comment; what was typed stays until it is kept. */
export function CommentForm({ anomalyId }: { anomalyId: string }) {
  const t = useTranslations();
  const sayTextProblem = useTextProblem();
  const visitor = useVisitor();
  const form = useRef<HTMLFormElement>(null);
  const [text, setText] = useState('');
  /** Null until it is typed in: then the name that this browser remembers counts. */
  const [typedName, setTypedName] = useState<string | null>(null);
  const [rememberedName, setRememberedName] = useState('');
  const [refusalCount, setRefusalCount] = useState(0);
  const change = useChange<CommentRequest>({
    send: (request) => comment(anomalyId, request),
    onKept: ({ by, text: sent }) => {
      if (visitor.name === null) rememberName(by);
      // What was typed while it was sent is another comment.
      setText((typed) => (asKept(typed) === sent ? '' : typed));
      setRefusalCount(0);
    },
  });

  useEffect(() => {
    if (refusalCount === 0) return;
    form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [refusalCount]);

  const name = visitor.name ?? typedName ?? rememberedName;
  const request = { by: inOneLine(name), text: asKept(text) };
  const problems = {
    by: problemOfText(request.by, MAX_NAME_LENGTH),
    text: problemOfText(request.text, MAX_COMMENT_LENGTH, true),
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (change.isPending) return;
    if (problems.by === null && problems.text === null) change.mutate(request);
    else setRefusalCount(refusalCount + 1);
  };
  const isTold = refusalCount > 0;
  return (
    <form
      ref={form}
      noValidate
      className="space-y-3"
      onFocus={() => setRememberedName(readRememberedName())}
      onSubmit={submit}
    >
      <TextField
        error={isTold ? sayTextProblem(problems.text, request.text, MAX_COMMENT_LENGTH) : null}
        hint={t('anomalyPage.comments.hint')}
        label={t('anomalyPage.comments.text')}
        onChange={setText}
        rowCount={4}
        value={text}
      />
      {visitor.name === null && (
        <TextField
          autoComplete="name"
          error={isTold ? sayTextProblem(problems.by, request.by, MAX_NAME_LENGTH) : null}
          hint={t('acknowledgement.byHint')}
          label={t('acknowledgement.by')}
          onChange={setTypedName}
          value={name}
        />
      )}
      <ChangeError error={change.error} />
      <Button aria-disabled={change.isPending} type="submit">
        {change.isPending ? t('acknowledgement.sending') : t('anomalyPage.comments.submit')}
      </Button>
    </form>
  );
}

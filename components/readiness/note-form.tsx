'use client';

import { useEffect, useRef, useState, type FormEvent } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/text-field';
import { sendJson } from '@/lib/client/fetch-json';
import { readinessOptions } from '@/lib/client/query-options';
import { readRememberedName, rememberName } from '@/lib/client/remembered-name';
import { RequestError } from '@/lib/client/request-error';
import { useVisitor } from '@/lib/client/visitor';
import type { ReadinessPartId } from '@/lib/domain/availability/ha-readiness';
import type { ReadinessNoteRequest } from '@/lib/domain/availability/readiness-payload';
import { MAX_NOTE_LENGTH } from '@/lib/domain/availability/note-limits';
import { MAX_NAME_LENGTH } from '@/lib/domain/availability/note-limits';

type NoteFormProps = {
  cluster: string;
  part: ReadinessPartId;
  /** What is noted: that it is done, or that it is not. */
  isDone: boolean;
  label: string;
  /** Closes the form: the note is kept, or is not wanted. */
  onEnd: () => void;
};

/** Who says that something is done that no query can see. What was written stays until it is kept. */
export function NoteForm({ cluster, part, isDone, label, onEnd }: NoteFormProps) {
  const t = useTranslations('readiness');
  const queryClient = useQueryClient();
  const form = useRef<HTMLFormElement>(null);
  const visitor = useVisitor();
  const [name, setName] = useState(() => visitor.name ?? readRememberedName());
  const [text, setText] = useState('');
  const [isRefused, setRefused] = useState(false);
  const noting = useMutation({
    networkMode: 'always',
    mutationFn: (request: ReadinessNoteRequest) =>
      sendJson(
        'POST',
        `/api/clusters/${encodeURIComponent(cluster)}/readiness/notes`,
        request,
        async () =>
          (await import('@/lib/domain/availability/readiness-payload')).readinessPayloadSchema,
      ),
    onSuccess: (payload, { by }) => {
      if (visitor.name === null) rememberName(by);
      queryClient.setQueryData(readinessOptions(cluster).queryKey, payload);
      onEnd();
    },
  });
  useEffect(() => {
    form.current?.querySelector('input')?.focus();
  }, []);

  const by = oneLine(name);
  const note = oneLine(text);
  const isNameTooLong = by.length > MAX_NAME_LENGTH;
  const isTextTooLong = note.length > MAX_NOTE_LENGTH;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setRefused(true);
    if (noting.isPending || by === '' || isNameTooLong || isTextTooLong) return;
    noting.mutate({ part, by, text: note, isDone });
  };
  const problemOfName = () => {
    if (isNameTooLong) return t('nameTooLong');
    return isRefused && by === '' ? t('nameMissing') : null;
  };
  return (
    <form
      ref={form}
      noValidate
      aria-label={label}
      className="max-w-xl space-y-2 rounded border p-3"
      onKeyDown={({ key }) => key === 'Escape' && onEnd()}
      onSubmit={submit}
    >
      <p className="text-sm text-muted">{t('noteWhy')}</p>
      {visitor.name === null && (
        <TextField
          autoComplete="name"
          error={problemOfName()}
          label={t('name')}
          onChange={setName}
          value={name}
        />
      )}
      <TextField
        error={isTextTooLong ? t('textTooLong', { max: MAX_NOTE_LENGTH }) : null}
        label={t('text')}
        onChange={setText}
        value={text}
      />
      <NoteError error={noting.error} />
      <div className="flex gap-2">
        <Button aria-disabled={noting.isPending} type="submit">
          {noting.isPending ? t('saving') : t('save')}
        </Button>
        <Button onClick={onEnd}>{t('cancel')}</Button>
      </div>
    </form>
  );
}

function NoteError({ error }: { error: Error | null }) {
  const t = useTranslations();
  if (!error) return null;
  const code = error instanceof RequestError ? error.code : 'internal';
  return (
    <div
      className="rounded border border-bad-line bg-bad-fill px-3 py-2 text-sm text-bad-text"
      role="alert"
    >
      <p className="font-medium">
        {code === 'conflict' ? t('readiness.seenMeanwhile') : t(`panels.requestFailed.${code}`)}
      </p>
      <p>{t('readiness.notSaved')}</p>
    </div>
  );
}

/** Notes are one line without control characters. */
function oneLine(text: string): string {
  return text.replace(/\p{Cc}+/gu, ' ').trim();
}

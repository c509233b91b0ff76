'use client';

import { useId } from 'react';
import { classNames } from './class-names';

type TextFieldProps = {
  label: string;
  value: string;
  onChange: (text: string) => void;
  /** Below the field, until there is an error. */
  hint?: string | undefined;
  /** What is wrong with the value; null when nothing is. */
  error: string | null;
  /** More than one: a text of several lines. */
  rowCount?: number;
  type?: 'text' | 'datetime-local' | 'password';
  autoComplete?: string;
};

/** One thing to write, with its name above it and what is wrong with it below. */
export function TextField(props: TextFieldProps) {
  const { label, value, onChange, hint, error, rowCount = 1, type = 'text', autoComplete } = props;
  const id = useId();
  const noteId = useId();
  const note = error ?? hint;
  const shared = {
    id,
    value,
    'aria-describedby': note ? noteId : undefined,
    'aria-invalid': error !== null,
    autoComplete: autoComplete ?? 'off',
    className: classNames(
      'block w-full rounded border bg-surface px-2 py-1 pointer-coarse:min-h-9',
      error === null ? 'border-line-strong' : 'border-bad-line',
    ),
  };
  return (
    <div className="space-y-1">
      <label className="block text-sm font-medium" htmlFor={id}>
        {label}
      </label>
      {rowCount > 1 ? (
        <textarea {...shared} onChange={({ target }) => onChange(target.value)} rows={rowCount} />
      ) : (
        <input {...shared} onChange={({ target }) => onChange(target.value)} type={type} />
      )}
      {note && (
        <p
          className={classNames('text-sm', error === null ? 'text-muted' : 'text-bad-text')}
          id={noteId}
        >
          {note}
        </p>
      )}
    </div>
  );
}

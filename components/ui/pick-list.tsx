'use client';

import { useId, useState, type KeyboardEvent } from 'react';
import { Check } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { classNames } from './class-names';

export type PickOption = {
  value: string;
  label: string;
  /** Beside the label, quieter; found by typing as well. */
  note?: string;
};

type PickListProps = {
  label: string;
  options: readonly PickOption[];
  selected: string | null;
  /** Any typed text may be picked, not only an option. */
  isOpenEnded: boolean;
  hint?: string | undefined;
  onPick: (value: string) => void;
};

/** More are found by typing. */
const MOST_SHOWN = 100;

/** A text field and below it what fits to what is typed; arrow keys walk, Enter picks. */
export function PickList(props: PickListProps) {
  const { label, options, selected, isOpenEnded, hint, onPick } = props;
  const t = useTranslations('ui');
  const listId = useId();
  const [text, setText] = useState('');
  const [active, setActive] = useState(0);
  const shown = choicesFor(text, options, isOpenEnded, (typed) => t('exactly', { text: typed }));
  const idOf = (index: number) => `${listId}-${index}`;

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') {
      const option = shown[active];
      if (option) onPick(option.value);
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      const step = event.key === 'ArrowDown' ? 1 : -1;
      const next = Math.min(shown.length - 1, Math.max(0, active + step));
      setActive(next);
      document.getElementById(idOf(next))?.scrollIntoView({ block: 'nearest' });
    } else return;
    event.preventDefault();
  };

  return (
    <>
      <div className="border-b p-1.5">
        <input
          aria-activedescendant={shown.length > 0 ? idOf(active) : undefined}
          aria-autocomplete="list"
          aria-controls={listId}
          aria-expanded={true}
          aria-label={label}
          className="min-h-7 w-full rounded border border-line-strong bg-surface px-2 placeholder:text-muted"
          onChange={(event) => {
            setText(event.target.value);
            setActive(0);
          }}
          onKeyDown={onKeyDown}
          placeholder={isOpenEnded ? t('typeName') : label}
          role="combobox"
          value={text}
        />
      </div>
      <ul aria-label={label} className="max-h-72 overflow-y-auto p-1" id={listId} role="listbox">
        {shown.map(({ value, label: words, note }, index) => (
          <li
            key={value}
            aria-selected={value === selected}
            className={classNames(
              'flex min-h-8 cursor-pointer items-center gap-2 rounded px-2 py-1 pointer-coarse:min-h-10',
              index === active && 'bg-sunken',
            )}
            id={idOf(index)}
            onClick={() => onPick(value)}
            onPointerMove={() => setActive(index)}
            role="option"
          >
            <Check
              aria-hidden
              className={classNames(
                'size-3.5 shrink-0 text-accent',
                value !== selected && 'invisible',
              )}
            />
            <span className="min-w-0 flex-1 break-words">{words}</span>
            {note && <span className="text-muted">{note}</span>}
          </li>
        ))}
      </ul>
      {shown.length === 0 && (
        <p className="px-3 pb-2 text-muted">{t(options.length === 0 ? 'noOption' : 'noMatch')}</p>
      )}
      {hint && <p className="max-w-72 border-t px-3 py-1.5 text-xs text-muted">{hint}</p>}
    </>
  );
}

function choicesFor(
  text: string,
  options: readonly PickOption[],
  isOpenEnded: boolean,
  exactly: (text: string) => string,
): PickOption[] {
  const typed = text.trim();
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  const fitting = options.filter(({ label, note }) =>
    words.every((word) => `${label} ${note ?? ''}`.toLowerCase().includes(word)),
  );
  const isNew = isOpenEnded && typed !== '' && options.every(({ label }) => label !== typed);
  const other = isNew ? [{ value: typed, label: exactly(typed) }] : [];
  return [...fitting.slice(0, MOST_SHOWN), ...other];
}

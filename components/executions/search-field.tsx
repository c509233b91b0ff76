'use client';

import { useEffect, useEffectEvent, useState } from 'react';
import { TextFilter } from '@/components/ui/text-filter';

/** Every text that is searched for asks SQL Server: what is still being typed does not. */
const TYPING_MS = 400;

type SearchFieldProps = { label: string; value: string; onSearch: (text: string) => void };

/** A text field that searches once the reader stops typing. */
export function SearchField({ label, value, onSearch }: SearchFieldProps) {
  const [draft, setDraft] = useState({ text: value, of: value });
  // A value from elsewhere, such as a cleared filter, takes the place of what was typed.
  const text = draft.of === value ? draft.text : value;
  const search = useEffectEvent(onSearch);
  useEffect(() => {
    if (text === value) return;
    const timer = setTimeout(() => {
      // What was searched for is no draft any more: once the value is taken away, it is not searched for again.
      setDraft({ text, of: text });
      search(text);
    }, TYPING_MS);
    return () => clearTimeout(timer);
  }, [text, value]);
  return (
    <TextFilter
      label={label}
      onChange={(typed) => setDraft({ text: typed, of: value })}
      value={text}
    />
  );
}

'use client';

import { Search } from 'lucide-react';

type TextFilterProps = { label: string; value: string; onChange: (text: string) => void };

/** Narrows a list by what its rows say. */
export function TextFilter({ label, value, onChange }: TextFilterProps) {
  return (
    <label className="relative inline-flex min-w-40 items-center">
      <Search aria-hidden className="absolute left-2 size-3.5 text-muted" />
      <span className="sr-only">{label}</span>
      <input
        className="min-h-7 w-full rounded border border-line-strong bg-surface py-0.5 pr-2 pl-7 text-sm placeholder:text-muted pointer-coarse:min-h-9"
        onChange={(event) => onChange(event.target.value)}
        placeholder={label}
        type="search"
        value={value}
      />
    </label>
  );
}

'use client';

import { useState, type ReactNode } from 'react';
import { ChevronDown, X } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { classNames } from './class-names';
import { PopoverButton } from './popover-button';

type PopoverFilterProps = {
  label: string;
  /** What is chosen; null shows everything. */
  value: string | null;
  onClear: () => void;
  /** What opens below; `close` puts it away. */
  children: (close: () => void) => ReactNode;
};

/** A chip that opens what can be chosen, and once something is, says what and takes it back. */
export function PopoverFilter({ label, value, onClear, children }: PopoverFilterProps) {
  const t = useTranslations('ui');
  const [isOpen, setOpen] = useState(false);
  const isSet = value !== null;
  return (
    <span
      className={classNames(
        'inline-flex min-h-7 max-w-full items-stretch rounded border text-sm pointer-coarse:min-h-9',
        isSet ? 'border-accent-line bg-accent-fill' : 'bg-surface hover:border-line-strong',
      )}
    >
      <PopoverButton
        button={
          <>
            <span className={isSet ? 'text-muted' : undefined}>{isSet ? `${label}:` : label}</span>
            {isSet && <span className="max-w-56 truncate">{value}</span>}
            {!isSet && <ChevronDown aria-hidden className="size-3.5 shrink-0 text-muted" />}
          </>
        }
        className="inline-flex min-w-0 items-center gap-1 px-2"
        isOpen={isOpen}
        onOpenChange={setOpen}
      >
        {(Popover) => (
          <Popover.Content
            align="start"
            aria-label={label}
            className="z-40 max-w-[calc(100vw-1rem)] min-w-64 rounded border border-line-strong bg-surface text-sm"
            collisionPadding={8}
            sideOffset={4}
          >
            {children(() => setOpen(false))}
          </Popover.Content>
        )}
      </PopoverButton>
      {isSet && (
        <button
          aria-label={t('clearThis', { what: label })}
          className="inline-flex items-center rounded-r border-l border-accent-line px-1 text-muted hover:text-text pointer-coarse:px-2"
          onClick={onClear}
          type="button"
        >
          <X aria-hidden className="size-3.5" />
        </button>
      )}
    </span>
  );
}

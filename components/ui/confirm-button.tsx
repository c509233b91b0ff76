'use client';

import { useState } from 'react';
import { Button } from './button';

type ConfirmButtonProps = {
  label: string;
  /** What it says once it was pressed: only the second press does it. */
  question: string;
  isBusy?: boolean;
  onConfirm: () => void;
};

/** Does what cannot be undone when it is pressed twice; leaving it in between takes the first press back. */
export function ConfirmButton({ label, question, isBusy = false, onConfirm }: ConfirmButtonProps) {
  const [isAsking, setAsking] = useState(false);
  const press = () => {
    if (isBusy) return;
    if (isAsking) onConfirm();
    setAsking(!isAsking);
  };
  return (
    <Button
      aria-disabled={isBusy}
      className={isAsking ? 'border-bad-line bg-bad-fill text-bad-text' : undefined}
      onBlur={() => setAsking(false)}
      onClick={press}
    >
      <span aria-live="polite">{isAsking ? question : label}</span>
    </Button>
  );
}

import type { ComponentProps } from 'react';
import { classNames } from './class-names';

const LOOKS = {
  plain: 'border-line-strong bg-surface hover:bg-sunken',
  /** What a page is there for; at most one on it. */
  primary: 'border-accent bg-accent text-surface hover:border-accent-line',
};

type ButtonProps = ComponentProps<'button'> & { look?: keyof typeof LOOKS };

/** A button that says what it does. */
export function Button({ className, look = 'plain', ...props }: ButtonProps) {
  return (
    <button
      className={classNames(
        'inline-flex min-h-8 items-center gap-1.5 rounded border px-3 text-sm font-medium',
        LOOKS[look],
        className,
      )}
      type="button"
      {...props}
    />
  );
}

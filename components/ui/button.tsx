import type { ComponentProps } from 'react';
import { classNames } from './class-names';

/** A plain button that says what it does. */
export function Button({ className, ...props }: ComponentProps<'button'>) {
  return (
    <button
      className={classNames(
        'inline-flex min-h-8 items-center gap-1.5 rounded border border-line-strong bg-surface px-3 text-sm font-medium hover:bg-sunken',
        className,
      )}
      type="button"
      {...props}
    />
  );
}

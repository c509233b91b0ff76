'use client';

import type { ReactNode } from 'react';
import { classNames } from './class-names';
import { Tooltip } from './tooltip';

type HintProps = {
  /** Why, or what else; shown on hovering and on focus, and read out. */
  content: string;
  className?: string;
  children: ReactNode;
};

/** A few words or a shape with more behind it. */
export function Hint({ content, className, children }: HintProps) {
  return (
    <Tooltip content={content}>
      <span className={classNames('rounded-[3px]', className)} tabIndex={0}>
        {children}
        <span className="sr-only">{`: ${content}`}</span>
      </span>
    </Tooltip>
  );
}

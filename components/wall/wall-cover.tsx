'use client';

import type { ReactNode } from 'react';

type WallCoverProps = { title: string; why: string; children?: ReactNode };

/** A plain statement in place of everything: what is not known is not shown. */
export function WallCover({ title, why, children }: WallCoverProps) {
  return (
    <div
      className="hatched flex min-h-0 flex-1 flex-col items-center justify-center gap-[1.4rem] rounded border-2 border-unknown-line bg-unknown-fill px-[4rem] text-center"
      role="alert"
    >
      <h1 className="line-clamp-3 text-[4.4rem] leading-tight font-semibold break-words">
        {title}
      </h1>
      <p className="max-w-[60rem] text-[2rem] leading-snug text-unknown-text">{why}</p>
      {children && <div className="text-[1.6rem] leading-snug">{children}</div>}
    </div>
  );
}

import type { ReactNode } from 'react';

/** The name of the page and, beside it, what belongs to the whole of it. */
export function PageHeader({ title, aside }: { title: ReactNode; aside?: ReactNode }) {
  return (
    <div className="flex min-h-8 flex-wrap items-center gap-x-4 gap-y-1">
      <h1 className="text-xl font-semibold">{title}</h1>
      {aside && <div className="flex flex-wrap items-center gap-3 text-muted">{aside}</div>}
    </div>
  );
}

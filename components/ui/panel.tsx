import { useId, type ReactNode } from 'react';
import { classNames } from './class-names';

type PanelProps = {
  title: ReactNode;
  /** Beside the title: a count, the age of the data. */
  aside?: ReactNode;
  /** Above the content, edge to edge: why it cannot be trusted, or is not there. */
  notice?: ReactNode;
  /** The content is old or cannot be vouched for. */
  isUncertain?: boolean;
  /** Content that reaches the edges, such as a table. */
  isFlush?: boolean;
  id?: string;
  children?: ReactNode;
};

/** A titled part of a page. An uncertain one keeps its content and wears the hatch along its edge. */
export function Panel({ title, aside, notice, isUncertain, isFlush, id, children }: PanelProps) {
  const titleId = useId();
  return (
    <section
      aria-labelledby={titleId}
      className="relative min-w-0 overflow-clip rounded border bg-surface"
      id={id}
    >
      {isUncertain && <div aria-hidden className="hatched absolute inset-y-0 left-0 z-10 w-1.5" />}
      <div className={classNames(isUncertain && 'pl-1.5')}>
        <header className="flex min-h-10 flex-wrap items-center gap-x-3 gap-y-1 border-b px-3 py-1.5">
          <h2 className="font-semibold" id={titleId}>
            {title}
          </h2>
          {aside && (
            <div className="ml-auto flex flex-wrap items-center gap-3 text-sm text-muted">
              {aside}
            </div>
          )}
        </header>
        {notice}
        {children && <div className={isFlush ? undefined : 'p-3'}>{children}</div>}
      </div>
    </section>
  );
}

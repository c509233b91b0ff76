import type { ReactNode } from 'react';

/** Stands where a value would, that nobody knows. */
export function UnknownValue({ children, title }: { children: ReactNode; title?: string }) {
  return (
    <span
      className="hatched rounded-[3px] px-1.5 whitespace-nowrap text-unknown-text"
      title={title}
    >
      {children}
    </span>
  );
}

import type { ReactNode } from 'react';
import { ChevronRight } from 'lucide-react';

type DisclosureProps = { summary: ReactNode; isOpen?: boolean; children: ReactNode };

/** More, folded away until somebody wants it. */
export function Disclosure({ summary, isOpen = false, children }: DisclosureProps) {
  return (
    <details className="group" open={isOpen}>
      <summary className="inline-flex min-h-7 cursor-pointer list-none items-center gap-1 rounded-[3px] text-sm font-medium hover:underline pointer-coarse:min-h-9 [&::-webkit-details-marker]:hidden">
        <ChevronRight aria-hidden className="size-3.5 shrink-0 group-open:rotate-90" />
        {summary}
      </summary>
      <div className="pt-2">{children}</div>
    </details>
  );
}

'use client';

import { useMemo, useRef } from 'react';
import { useVirtualizer } from '@tanstack/react-virtual';
import { VisibleText } from './visible-text';
import { wrapLines } from './wrap-lines';

const LINE_PX = 20;
const LINE_LENGTH = 160;
const MAX_HEIGHT_PX = 420;

type LongTextProps = { text: string; label: string };

/** Megabytes of text, of which only what is in sight is drawn; long lines go on below. */
export function LongText({ text, label }: LongTextProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const lines = useMemo(() => wrapLines(text, LINE_LENGTH), [text]);
  // The compiler's advice is about memoizing what it returns; nothing here is memoized.
  // eslint-disable-next-line react-hooks/incompatible-library
  const virtualizer = useVirtualizer({
    count: lines.length,
    estimateSize: () => LINE_PX,
    getScrollElement: () => scroller.current,
    overscan: 20,
  });
  const height = Math.min(MAX_HEIGHT_PX, lines.length * LINE_PX + 16);
  return (
    <div
      ref={scroller}
      aria-label={label}
      className="overflow-auto rounded border bg-surface px-2.5 py-2 font-mono text-sm"
      role="group"
      style={{ height }}
      tabIndex={0}
    >
      <div className="relative min-w-max" style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index, start }) => (
          <div
            key={index}
            className="absolute inset-x-0 whitespace-pre"
            style={{
              height: LINE_PX,
              lineHeight: `${LINE_PX}px`,
              transform: `translateY(${start}px)`,
            }}
          >
            <VisibleText text={lines[index] ?? ''} />
          </div>
        ))}
      </div>
    </div>
  );
}

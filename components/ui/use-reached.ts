'use client';

import { useEffect, useRef, useState } from 'react';

/**
 * Loads what opens from a button when somebody reaches for the button. `early` is the button until then, `trigger` the one in
 * its place afterwards, which takes over the focus; `reach(true)` says that it is to open.
 */
export function useReached<Part extends object>(load: () => Promise<Part>) {
  const [reached, setReached] = useState<{ part: Part; opens: boolean; hadFocus: boolean } | null>(
    null,
  );
  const isWanted = useRef(false);
  const early = useRef<HTMLButtonElement>(null);
  const trigger = useRef<HTMLButtonElement>(null);

  const reach = (opens: boolean) => {
    isWanted.current ||= opens;
    load().then(
      (part) => {
        const hadFocus = document.activeElement === early.current;
        setReached((before) => before ?? { part, opens: isWanted.current, hadFocus });
      },
      // The server has no code of this version any more, or is gone: whoever reaches for it next tries again.
      () => undefined,
    );
  };

  useEffect(() => {
    if (reached?.hadFocus && !reached.opens) trigger.current?.focus();
  }, [reached]);

  return { reached, early, trigger, reach };
}

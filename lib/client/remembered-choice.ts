'use client';

import { useState } from 'react';

const ONE_YEAR_SECONDS = 31_536_000;

/**
 * A choice that this browser remembers in a cookie, so that the server already renders by it. `initial` is what the
 * server read from that cookie.
 */
export function useRememberedChoice<Choice extends string>(
  name: string,
  initial: Choice,
): [Choice, (choice: Choice) => void] {
  const [choice, setChoice] = useState(initial);
  return [
    choice,
    (next) => {
      setChoice(next);
      document.cookie = `${name}=${next}; path=/; max-age=${ONE_YEAR_SECONDS}; samesite=lax`;
    },
  ];
}

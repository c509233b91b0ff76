'use client';

import { useState } from 'react';
import { CHOICE_COOKIES, type Choices } from './choices';

const ONE_YEAR_SECONDS = 31_536_000;

/** A choice kept in a cookie, so that the server already renders by it. `initial` is what it read there. */
export function useRememberedChoice<Name extends keyof Choices>(
  name: Name,
  initial: Choices[Name],
): [Choices[Name], (choice: Choices[Name]) => void] {
  const [choice, setChoice] = useState(initial);
  return [
    choice,
    (next) => {
      setChoice(next);
      document.cookie = `${CHOICE_COOKIES[name]}=${next}; path=/; max-age=${ONE_YEAR_SECONDS}; samesite=lax`;
    },
  ];
}

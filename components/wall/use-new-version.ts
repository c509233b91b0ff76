'use client';

import { useEffect } from 'react';
import { reloadPage } from './reload-page';

const RETRY_MS = 15_000;

/** Loads the page again after a deployment: nobody stands in front of a wall to do it. */
export function useNewVersion(isOutdated: boolean): void {
  useEffect(() => {
    if (!isOutdated) return;
    void reloadPage();
    const timer = setInterval(() => void reloadPage(), RETRY_MS);
    return () => clearInterval(timer);
  }, [isOutdated]);
}

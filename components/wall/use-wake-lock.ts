'use client';

import { useEffect, useState } from 'react';

/** Keeps the screen awake as long as the page is seen; browsers let go whenever it is hidden. Tells whether it works. */
export function useWakeLock(): boolean {
  const [isAwake, setIsAwake] = useState(false);
  useEffect(() => {
    let lock: WakeLockSentinel | null = null;
    let isLeft = false;
    const acquire = async () => {
      // There is none without https, except on this machine itself.
      if (document.hidden || !('wakeLock' in navigator)) return;
      try {
        const acquired = await navigator.wakeLock.request('screen');
        if (isLeft) return void acquired.release();
        lock = acquired;
        setIsAwake(true);
        acquired.addEventListener('release', () => setIsAwake(false));
      } catch {
        // Refused, such as on a low battery: asked again when the page is seen again.
        setIsAwake(false);
      }
    };
    const onVisible = () => void acquire();
    document.addEventListener('visibilitychange', onVisible);
    void acquire();
    return () => {
      isLeft = true;
      document.removeEventListener('visibilitychange', onVisible);
      void lock?.release();
    };
  }, []);
  return isAwake;
}

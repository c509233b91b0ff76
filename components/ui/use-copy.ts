'use client';

import { useEffect, useState } from 'react';

export type CopyResult = 'idle' | 'copied' | 'failed';

const SHOWN_MS = 1_600;

/** Copies text and says for a moment whether that worked; a page without https has no clipboard. */
export function useCopy(): { result: CopyResult; copy: (text: string) => void } {
  const [result, setResult] = useState<CopyResult>('idle');
  useEffect(() => {
    if (result === 'idle') return;
    const timer = setTimeout(() => setResult('idle'), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [result]);
  return {
    result,
    copy: (text) => {
      void writeToClipboard(text).then((isCopied) => setResult(isCopied ? 'copied' : 'failed'));
    },
  };
}

async function writeToClipboard(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyBySelection(text);
  }
}

// navigator.clipboard exists on https and localhost only, and dashboards often run on plain http inside a network.
function copyBySelection(text: string): boolean {
  const area = document.createElement('textarea');
  area.value = text;
  area.style.position = 'fixed';
  area.style.opacity = '0';
  const focused = document.activeElement;
  document.body.append(area);
  area.select();
  const isCopied = document.execCommand('copy');
  area.remove();
  if (focused instanceof HTMLElement) focused.focus();
  return isCopied;
}

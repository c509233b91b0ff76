'use client';

import { useEffect, useState } from 'react';
import { LayoutList, Maximize, Minimize } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { classNames } from '@/components/ui/class-names';
import { isTyping } from '@/lib/client/is-typing';
import { WALL_KEYS } from '@/lib/format/keys';
import { paths } from '@/lib/format/paths';
import { useFullScreen } from './use-full-screen';

const SHOWN_MS = 3_000;

/** Two small buttons that are there only while somebody moves a pointer or has the focus on them. */
export default function WallControls({ isAwake }: { isAwake: boolean }) {
  const t = useTranslations('wall.controls');
  const { isFull, toggle } = useFullScreen();
  const isMoving = useRecentPointer();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      if (event.key === WALL_KEYS.fullScreen) toggle();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [toggle]);
  const Icon = isFull ? Minimize : Maximize;
  const button = 'inline-flex min-h-8 items-center gap-2 rounded px-3 hover:bg-sunken';
  return (
    <nav
      aria-label={t('label')}
      className={classNames(
        'fixed right-3 bottom-3 z-10 flex items-center gap-1 rounded border border-line-strong bg-surface p-1 text-[16px] text-text transition-opacity focus-within:opacity-100',
        !isMoving && 'pointer-events-none opacity-0',
      )}
    >
      <span className="px-2 text-muted">{isAwake ? t('awake') : t('notAwake')}</span>
      <button className={button} onClick={toggle} type="button">
        <Icon aria-hidden className="size-4" />
        {isFull ? t('leaveFullScreen') : t('fullScreen')}
        <kbd className="rounded border px-1.5 font-mono text-[0.85em]">{WALL_KEYS.fullScreen}</kbd>
      </button>
      {/* Another document, as different as a wall and a console are. */}
      <a className={button} href={paths.overview()}>
        <LayoutList aria-hidden className="size-4" />
        {t('console')}
      </a>
    </nav>
  );
}

function useRecentPointer(): boolean {
  const [isRecent, setIsRecent] = useState(false);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const onMove = () => {
      setIsRecent(true);
      clearTimeout(timer);
      timer = setTimeout(() => setIsRecent(false), SHOWN_MS);
    };
    window.addEventListener('pointermove', onMove);
    return () => {
      window.removeEventListener('pointermove', onMove);
      clearTimeout(timer);
    };
  }, []);
  return isRecent;
}

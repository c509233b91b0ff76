'use client';

import { ArrowDownToLine } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { classNames } from '@/components/ui/class-names';

type FollowSwitchProps = { isFollowing: boolean; onChange: (isFollowing: boolean) => void };

/** Whether what comes in is brought into sight. Scrolling away from the end stops it. */
export function FollowSwitch({ isFollowing, onChange }: FollowSwitchProps) {
  const t = useTranslations('execution.stream');
  return (
    <button
      aria-checked={isFollowing}
      className={classNames(
        'inline-flex min-h-7 items-center gap-1.5 rounded border px-3 text-sm font-medium text-text pointer-coarse:min-h-9',
        isFollowing
          ? 'border-accent-line bg-accent-fill'
          : 'border-line-strong bg-surface hover:bg-sunken',
      )}
      onClick={() => onChange(!isFollowing)}
      role="switch"
      type="button"
    >
      <ArrowDownToLine aria-hidden className="size-3.5" />
      {t(isFollowing ? 'following' : 'follow')}
    </button>
  );
}

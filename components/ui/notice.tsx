import type { ReactNode } from 'react';
import type { LucideIcon } from 'lucide-react';
import { classNames } from './class-names';
import { HUE_BOX, HUE_TEXT, type Hue } from './hue';

type NoticeProps = {
  hue: Hue;
  icon: LucideIcon;
  title: ReactNode;
  children?: ReactNode;
  /** `status` is read out when it appears. */
  role?: 'status' | 'alert' | undefined;
  /** Across a panel or the page instead of a box of its own. */
  isFlush?: boolean;
  /** Behind it lies something that we do not know. */
  isHatched?: boolean;
};

/** What is, in one line, and below it why it matters or what to do. */
export function Notice({
  hue,
  icon: Icon,
  title,
  children,
  role,
  isFlush,
  isHatched,
}: NoticeProps) {
  return (
    <div
      className={classNames(
        'flex gap-2.5 px-3 py-2.5',
        HUE_BOX[hue],
        isFlush ? 'border-b' : 'rounded border',
        isHatched && 'hatched',
      )}
      role={role}
    >
      <Icon aria-hidden className={classNames('mt-0.5 size-4 shrink-0', HUE_TEXT[hue])} />
      <div className="min-w-0 flex-1 space-y-1.5">
        <p className={classNames('font-medium', HUE_TEXT[hue])}>{title}</p>
        {children}
      </div>
    </div>
  );
}

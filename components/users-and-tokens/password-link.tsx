'use client';

import { KeyRound } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { RelativeTime } from '@/components/time/relative-time';
import { CodeBlock } from '@/components/ui/code-block';
import { Notice } from '@/components/ui/notice';
import type { PasswordLinkPayload } from '@/lib/domain/people/users-and-tokens-payload';

/** A link that was just made; there is no second time. */
export function PasswordLink({ link }: { link: PasswordLinkPayload['data'] }) {
  const t = useTranslations('usersAndTokens');
  return (
    <Notice hue="info" icon={KeyRound} role="status" title={t('createdTitle')}>
      <CodeBlock code={link.address} what={t('newLink')} />
      <p className="text-sm">
        {t.rich('linkMeans', { time: () => <RelativeTime at={link.endsAt} /> })}
      </p>
    </Notice>
  );
}

'use client';

import { KeyRound } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { CodeBlock } from '@/components/ui/code-block';
import { Notice } from '@/components/ui/notice';
import type { TokenPurpose } from '@/lib/domain/people/access-token';
import { paths } from '@/lib/format/paths';

/** A token that was just made; there is no second time. */
export function NewToken({ purpose, text }: { purpose: TokenPurpose; text: string }) {
  const t = useTranslations('usersAndTokens');
  const isDisplay = purpose === 'display';
  // Made by a press, so never on the server.
  const code = isDisplay ? `${window.location.origin}${paths.wall()}?token=${text}` : text;
  return (
    <Notice hue="info" icon={KeyRound} role="status" title={t('createdTitle')}>
      <CodeBlock code={code} what={t('newToken')} />
      <p className="text-sm">{isDisplay ? t('createdDisplay') : t('createdBearer')}</p>
    </Notice>
  );
}

'use client';

import type { ComponentProps } from 'react';
import { MoreWords } from '@/components/layout/more-words';
import { rules } from '@/lib/messages/en/rules';
import { runbooks } from '@/lib/messages/en/runbooks';
import { FindDialog } from './find-dialog';

const WORDS = { rules, runbooks };

/** The dialog finds rules and runbooks by their words, and brings these along from wherever it is opened. */
export default function WordedFindDialog(props: ComponentProps<typeof FindDialog>) {
  return (
    <MoreWords words={WORDS}>
      <FindDialog {...props} />
    </MoreWords>
  );
}

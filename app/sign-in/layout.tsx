import type { ReactNode } from 'react';
import { Providers } from '@/components/layout/providers';
import { ProductSign } from '@/components/layout/product-sign';
import { pickWords } from '@/lib/messages/pick-words';
import { translate } from '@/lib/messages/translate';

const WORDS = pickWords(['signIn']);

/** The door: nothing of what is behind it. */
export default function SignInLayout({ children }: { children: ReactNode }) {
  return (
    <Providers words={WORDS}>
      <main className="mx-auto flex min-h-dvh w-full max-w-96 flex-col justify-center gap-6 p-4">
        <p className="flex items-center gap-2.5 font-semibold">
          <ProductSign />
          {translate('frame.product')}
        </p>
        {children}
      </main>
    </Providers>
  );
}

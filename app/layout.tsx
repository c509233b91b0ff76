import type { ReactNode } from 'react';
import type { Metadata, Viewport } from 'next';
import { headers } from 'next/headers';
import { RootProviders } from '@/components/layout/root-providers';
import { translate } from '@/lib/messages/translate';
import { latin } from './fonts';
import './globals.css';

export const metadata: Metadata = {
  title: translate('frame.product'),
  robots: { index: false, follow: false },
};

export const viewport: Viewport = {
  colorScheme: 'light dark',
  width: 'device-width',
  initialScale: 1,
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  const nonce = (await headers()).get('x-nonce') ?? '';
  return (
    // next-themes sets the class before React wakes up.
    <html suppressHydrationWarning className={latin.variable} lang="en">
      <body>
        <RootProviders nonce={nonce}>{children}</RootProviders>
      </body>
    </html>
  );
}

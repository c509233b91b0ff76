'use client';

import { IntlProvider } from 'use-intl';
import { ErrorMessage } from '@/components/layout/error-message';
import { en } from '@/lib/messages/en';
import './globals.css';

/** Stands in for the root layout when that has failed itself. */
export default function GlobalError({ error, retry }: { error: unknown; retry: () => void }) {
  return (
    <html lang="en">
      <body>
        <IntlProvider locale="en" messages={en} timeZone="UTC">
          <main>
            <ErrorMessage error={error} retry={retry} />
          </main>
        </IntlProvider>
      </body>
    </html>
  );
}

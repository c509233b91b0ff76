'use client';

import { IntlProvider } from 'use-intl';
import { ErrorMessage } from '@/components/layout/error-message';
import { errors } from '@/lib/messages/en/errors';
import './globals.css';

// Every page loads this file, so it brings no more words than it needs.
const WORDS = { frame: { errors } };

/** Stands in for the root layout when that has failed itself. */
export default function GlobalError({ error, retry }: { error: unknown; retry: () => void }) {
  return (
    <html lang="en">
      <body>
        <IntlProvider locale="en" messages={WORDS} timeZone="UTC">
          <main>
            <ErrorMessage error={error} retry={retry} />
          </main>
        </IntlProvider>
      </body>
    </html>
  );
}

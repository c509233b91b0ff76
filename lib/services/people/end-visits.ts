import 'server-only';
import { closeStreamsOf } from '@/lib/live/event-stream';
import { sessionBook } from '@/lib/visitors/identify-visitor';
import { requireSignIn } from './begin-session';

/** Ends visits at once, and what they listen to. Throws AppError `notFound` where nobody signs in, `storeUnavailable`. */
export async function endVisits(
  which: { idHash: string } | { subject: string },
  now: Date,
): Promise<void> {
  try {
    await sessionBook(requireSignIn()).revoke(which, now);
  } finally {
    closeStreamsOf(({ subject, sessionHash }) =>
      'idHash' in which ? sessionHash === which.idHash : subject === which.subject,
    );
  }
}

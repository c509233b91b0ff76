import { z } from 'zod';
import { handle } from '@/lib/http/handle';
import { sendTestNotification } from '@/lib/services/notifications/send-test-notification';

export const dynamic = 'force-dynamic';

export const POST = handle({ role: 'admin' }, z.object({ target: z.string() }), ({ target }) =>
  sendTestNotification(target),
);

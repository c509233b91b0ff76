import { z } from 'zod';
import { handle } from '@/lib/http/handle';
import { getNotifications } from '@/lib/services/notifications/get-notifications';

export const dynamic = 'force-dynamic';

export const GET = handle({ role: 'viewer', tokens: ['api'] }, z.object({}), () =>
  getNotifications(),
);

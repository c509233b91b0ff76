import { z } from 'zod';
import { handle } from '@/lib/http/handle';
import { listAllAvailabilityGroups } from '@/lib/services/availability/list-availability-groups';

export const dynamic = 'force-dynamic';

export const GET = handle({ role: 'viewer' }, z.object({}), () => listAllAvailabilityGroups());

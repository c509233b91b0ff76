import { z } from 'zod';
import { GET as getAnomalies } from '@/app/api/anomalies/route';
import { GET as getMaster } from '@/app/api/clusters/[cluster]/master/route';
import { GET as getWorkers } from '@/app/api/clusters/[cluster]/workers/route';
import { GET as getMonitor } from '@/app/api/monitor/route';
import { GET as getNotifications } from '@/app/api/notifications/route';
import { GET as getOverview } from '@/app/api/overview/route';
import { GET as getRunbook } from '@/app/api/runbooks/[runbook]/route';
import { describeApi } from '@/lib/http/describe-api';
import { handle } from '@/lib/http/handle';

export const dynamic = 'force-dynamic';

const REQUIREMENTS = {
  '/overview': getOverview.requirement,
  '/anomalies': getAnomalies.requirement,
  '/clusters/{cluster}/workers': getWorkers.requirement,
  '/clusters/{cluster}/master': getMaster.requirement,
  '/runbooks/{runbook}': getRunbook.requirement,
  '/monitor': getMonitor.requirement,
  '/notifications': getNotifications.requirement,
};

export const GET = handle({ role: 'viewer', tokens: ['api'] }, z.object({}), () =>
  describeApi(REQUIREMENTS),
);

import { z } from 'zod';
import { anomaliesPayloadSchema } from '@/lib/domain/anomalies/anomalies-payload';
import { masterPayloadSchema } from '@/lib/domain/workers/master-payload';
import { monitorPayloadSchema } from '@/lib/domain/monitor-payload';
import { overviewPayloadSchema } from '@/lib/domain/overview-payload';
import { notificationsPayloadSchema } from '@/lib/domain/notifications/notifications-payload';
import { runbookIdSchema } from '@/lib/domain/runbook';
import { runbookPayloadSchema } from '@/lib/domain/runbook-payload';
import { workersPayloadSchema } from '@/lib/domain/workers/workers-payload';

type ApiRoute = {
  /** Below /api/v1, parameters in braces. */
  path: string;
  /** Names the operation for generated clients. */
  operationId: string;
  summary: string;
  description: string;
  pathParameters?: z.ZodObject;
  queryParameters?: z.ZodObject;
  answer: z.ZodType;
};

const clusterParameter = z.object({ cluster: z.string() });

/** What other programs may rely on: fields are added here, never renamed or taken away; that would be /api/v2. */
export const API_V1: readonly ApiRoute[] = [
  {
    path: '/overview',
    operationId: 'getOverview',
    summary: 'All clusters, worst first',
    description:
      'Counts of workers, executions and anomalies. Null means that it was never read, never zero; `isStale` that it is not from the last poll.',
    answer: overviewPayloadSchema,
  },
  {
    path: '/anomalies',
    operationId: 'getAnomalies',
    summary: 'Open anomalies, those resolved within a day, and what could not be judged',
    description: 'Open ones first, worst first. `notEvaluated` is what the dashboard is blind to.',
    answer: anomaliesPayloadSchema,
  },
  {
    path: '/clusters/{cluster}/workers',
    operationId: 'getWorkers',
    summary: 'Workers of a cluster, and tasks that are not finished',
    description:
      'A worker’s `state` is `unknown` whenever the reading is not fresh, whatever was known before.',
    pathParameters: clusterParameter,
    answer: workersPayloadSchema,
  },
  {
    path: '/clusters/{cluster}/master',
    operationId: 'getMaster',
    summary: 'The Scale Out Master of a cluster, and the properties of the catalog',
    description: 'Values as SSISDB stores them beside what they were judged to mean.',
    pathParameters: clusterParameter,
    answer: masterPayloadSchema,
  },
  {
    path: '/runbooks/{runbook}',
    operationId: 'getRunbook',
    summary: 'A runbook with the values, checks and anomalies of one cluster and subject',
    description: 'Without a cluster it is read as it is: nothing filled in, nothing checked.',
    pathParameters: z.object({ runbook: runbookIdSchema }),
    queryParameters: z.object({
      cluster: z.string().optional(),
      subject: z.string().optional(),
    }),
    answer: runbookPayloadSchema,
  },
  {
    path: '/monitor',
    operationId: 'getMonitor',
    summary: 'How the watching itself goes',
    description: 'Polls, cost of each query, rights of the login, and this process.',
    answer: monitorPayloadSchema,
  },
  {
    path: '/notifications',
    operationId: 'getNotifications',
    summary: 'Who is told of anomalies, and what became of the last messages',
    description:
      'Targets and deliveries as far as they concern clusters that exist for the token; of an address only its host. `deadMan` is null where no ping is configured.',
    answer: notificationsPayloadSchema,
  },
];

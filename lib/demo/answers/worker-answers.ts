import type { workerAgents, workerAgentsUnfiltered } from '@/lib/ssisdb/queries/worker-agents';
import { sqlType } from '../tds/sql-types';
import { defineAnswer, type Question } from './answer';
import { seesWorkerAgents } from './rights';
import { serverInstant } from './server-clock';

const COLUMNS = {
  WorkerAgentId: sqlType.uniqueidentifier,
  IsEnabled: sqlType.bit,
  DisplayName: sqlType.nvarchar(256),
  Description: sqlType.nvarchar('max'),
  MachineName: sqlType.nvarchar(256),
  Tags: sqlType.nvarchar('max'),
  UserAccount: sqlType.nvarchar(256),
  LastOnlineTime: sqlType.datetimeoffset,
};

function allRows(question: Question) {
  const isFirstNameless = question.faults.has('null-machine-name');
  return [...question.world.workers.values()].map((worker, index) => ({
    WorkerAgentId: worker.id,
    IsEnabled: worker.isEnabled,
    DisplayName: worker.displayName,
    Description: worker.description,
    MachineName: isFirstNameless && index === 0 ? null : worker.machineName,
    Tags: worker.tags,
    UserAccount: worker.userAccount,
    LastOnlineTime: serverInstant(question, worker.lastOnlineAtMs),
  }));
}

export const workerAnswers = {
  'worker-agents': defineAnswer<typeof workerAgents>(COLUMNS, (question) =>
    seesWorkerAgents(question.rights) ? allRows(question) : [],
  ),
  'worker-agents-unfiltered': defineAnswer<typeof workerAgentsUnfiltered>(COLUMNS, allRows),
};

import type { Requirement } from '@/lib/access/requirement';

/** The answers besides 200 that a reading route may give, by what it requires; keys are HTTP statuses. */
export function documentedErrors(requirement: Requirement): Record<number, string> {
  const always = {
    400: 'A parameter is missing or wrong',
    500: 'The dashboard failed; its log has the request id',
    503: 'The dashboard is still starting, or its store cannot be read',
  };
  if ('public' in requirement) return always;
  const guarded = {
    ...always,
    401: 'Nobody is signed in, and there is no valid token',
    403: forbidden(requirement),
  };
  if (requirement.cluster === undefined) return guarded;
  const hidden = 'There is no such cluster or runbook, or it does not exist for this token';
  return { ...guarded, 404: hidden };
}

function forbidden({ role, isForAllClusters }: Extract<Requirement, { role: string }>): string {
  const wanted = isForAllClusters ? `the role ${role} for all clusters` : `the role ${role}`;
  return `It takes ${wanted}, or the token is for something else`;
}

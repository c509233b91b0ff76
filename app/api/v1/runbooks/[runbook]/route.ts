export const dynamic = 'force-dynamic';

export { GET } from '@/app/api/runbooks/[runbook]/route';

export const dynamic = 'force-dynamic';

export { GET } from '@/app/api/clusters/[cluster]/workers/route';

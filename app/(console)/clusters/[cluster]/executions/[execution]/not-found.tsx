import { MissingExecutionPage } from '@/components/execution/missing-execution';

export default function ExecutionNotFound() {
  return <MissingExecutionPage />;
}

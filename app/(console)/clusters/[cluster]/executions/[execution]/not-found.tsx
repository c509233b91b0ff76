import { PageWords } from '@/components/layout/page-words';
import { MissingExecutionPage } from '@/components/execution/missing-execution';

export default function ExecutionNotFound() {
  return (
    <PageWords of={['execution']}>
      <MissingExecutionPage />
    </PageWords>
  );
}

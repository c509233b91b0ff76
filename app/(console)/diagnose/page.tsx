import type { Metadata } from 'next';
import { DiagnoseView } from '@/components/diagnose/diagnose-view';
import { translate } from '@/lib/messages/translate';

export const metadata: Metadata = {
  title: translate('frame.title', { page: translate('frame.pages.diagnose') }),
};

export default function DiagnosePage() {
  return <DiagnoseView />;
}

import { NotFoundMessage } from '@/components/layout/not-found-message';

/** Inside the frame, so that the other clusters stay in sight. */
export default function ConsoleNotFound() {
  return <NotFoundMessage />;
}

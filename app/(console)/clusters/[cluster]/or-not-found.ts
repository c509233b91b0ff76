import { notFound } from 'next/navigation';
import { AppError } from '@/lib/domain/app-error';

/** Reads for a page; what is not there becomes the page that says so. */
export function orNotFound<Payload>(read: () => Payload): Payload {
  try {
    return read();
  } catch (error) {
    if (error instanceof AppError && error.code === 'notFound') notFound();
    throw error;
  }
}

import { notFound } from 'next/navigation';
import { AppError } from '@/lib/domain/app-error';

/** Reads for a page; what is not there becomes the page that says so. */
export function orNotFound<Payload>(read: () => Payload): Payload {
  try {
    return read();
  } catch (error) {
    return toNotFound(error);
  }
}

/** Turns the error of something that is not there into the page that says so; throws every other one again. */
export function toNotFound(error: unknown): never {
  if (error instanceof AppError && error.code === 'notFound') notFound();
  throw error;
}

import { cache } from 'react';
import { headers } from 'next/headers';
import { notFound, redirect } from 'next/navigation';
import type { Requirement } from '@/lib/access/requirement';
import { AppError } from '@/lib/domain/app-error';
import { runAs, type Visit } from '@/lib/visitors/current-visitor';
import { requireAccess } from '@/lib/visitors/require-access';
import { signInAddress } from '@/lib/visitors/sign-in-address';

/** What the console's pages require; the displays are open to their tokens as well. */
const PAGE: Requirement = { role: 'viewer' };
const ADMIN_PAGE: Requirement = { role: 'admin', isForAllClusters: true };
const WALL_PAGE: Requirement = { role: 'viewer', tokens: ['display'] };

/**
 * Reads for a page on behalf of whoever opened it. Who is not signed in is sent to sign in; what is not there becomes the
 * page that says so, and so does what exists only for others.
 */
export async function readForPage<Payload>(
  read: () => Payload | Promise<Payload>,
): Promise<Payload> {
  return readAs(await pageVisit(PAGE), read);
}

/** As readForPage, for the wall. */
export async function readForWall<Payload>(
  read: () => Payload | Promise<Payload>,
): Promise<Payload> {
  return readAs(await pageVisit(WALL_PAGE), read);
}

/** As readForPage, for pages of admins; null for everybody else. */
export async function readForAdmin<Payload>(
  read: () => Payload | Promise<Payload>,
): Promise<Payload | null> {
  await pageVisit(PAGE);
  try {
    return await readAs(await requireAccess(ADMIN_PAGE, await headers(), {}), read);
  } catch (error) {
    if (error instanceof AppError && error.code === 'forbidden') return null;
    throw error;
  }
}

/** Who opened the page; a layout and its page ask once. */
const pageVisit = cache(async (requirement: Requirement): Promise<Visit> =>
  requireAccess(requirement, await headers(), {}).catch(toSignIn),
);

async function readAs<Payload>(
  visit: Visit,
  read: () => Payload | Promise<Payload>,
): Promise<Payload> {
  try {
    return await runAs(visit, async () => read());
  } catch (error) {
    if (error instanceof AppError && error.code === 'notFound') notFound();
    throw error;
  }
}

async function toSignIn(error: unknown): Promise<never> {
  // A token for something else is nobody on a page.
  const isNobody = error instanceof AppError && error.code === 'unauthorized';
  if (isNobody) redirect(signInAddress(await headers()));
  throw error;
}

import { describe, expect, it } from 'vitest';
import { TaskLogError, toTaskLogError } from './task-log-error';

describe('an error of the file system', () => {
  it.each([
    ['EACCES', 'denied', 'noRight'],
    ['EPERM', 'denied', 'noRight'],
    ['ELOOP', 'denied', 'outsideRoot'],
    ['ENOENT', 'failed', 'gone'],
    ['ENOTDIR', 'failed', 'notAFolder'],
    ['ETIMEDOUT', 'failed', 'timedOut'],
    ['EHOSTDOWN', 'failed', 'timedOut'],
    ['EIO', 'failed', 'readError'],
    ['ESTALE', 'failed', 'readError'],
  ])('%s has a reason that a person understands', (code, status, reason) => {
    const error = Object.assign(new Error('/mnt/secret/place'), { code });
    const known = toTaskLogError(error);
    expect(known.obstacle).toEqual({ status, reason });
    expect(known.message).not.toContain('/mnt');
    expect(known.cause).toBe(error);
  });

  it('that is understood already stays what it is', () => {
    const known = new TaskLogError({ status: 'failed', reason: 'busy' });
    expect(toTaskLogError(known)).toBe(known);
    expect(toTaskLogError('thrown').obstacle).toEqual({ status: 'failed', reason: 'readError' });
  });
});

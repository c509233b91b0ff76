import { z } from 'zod';
import { ROLES } from './role';

export const roleSchema = z.enum(ROLES);

/** A FolderGrant as it is kept and sent. */
export const folderGrantSchema = z.object({
  clusters: z.array(z.string()).readonly().nullable(),
  folders: z.array(z.string()).readonly().nullable(),
});

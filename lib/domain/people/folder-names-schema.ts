import { z } from 'zod';
import { FOLDER_NAME, MAX_FOLDERS } from './folder-limit';

/** Names of folders as people write them. */
export const folderNamesSchema = z
  .array(z.string().trim().regex(FOLDER_NAME))
  .min(1)
  .max(MAX_FOLDERS);

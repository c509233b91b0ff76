import { z } from 'zod';
import { TOKEN_PURPOSES } from './access-token';

export const tokenPurposeSchema = z.enum(TOKEN_PURPOSES);

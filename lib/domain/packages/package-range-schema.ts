import { z } from 'zod';
import { PACKAGE_RANGES } from './package-range';

export const packageRangeSchema = z.enum(PACKAGE_RANGES);

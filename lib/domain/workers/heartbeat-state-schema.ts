import { z } from 'zod';
import { HEARTBEAT_STATES } from './heartbeat-state';

export const heartbeatStateSchema = z.enum(HEARTBEAT_STATES);

import { tmpdir } from 'node:os';
import path from 'node:path';

/** Fixed, so that the tests know where the servers are that Playwright starts for them. */
export const DASHBOARD_PORT = Number(process.env.E2E_PORT ?? 4173);
export const CONTROL_PORT = DASHBOARD_PORT + 1;
export const HARDENING_PORT = DASHBOARD_PORT + 2;

/** Where the estate keeps its configuration and its store. */
export const ESTATE_FOLDER = path.join(tmpdir(), `scale-out-watch-e2e-${DASHBOARD_PORT}`);
export const CONFIG_FILE = path.join(ESTATE_FOLDER, 'scale-out-watch.config.json');

/** Fixed, so that the tests know where the servers are that Playwright starts for them. */
export const DASHBOARD_PORT = Number(process.env.E2E_PORT ?? 4173);
export const CONTROL_PORT = DASHBOARD_PORT + 1;
export const HARDENING_PORT = DASHBOARD_PORT + 2;

import { generateStore } from './store-client.mjs';

/** Vitest calls it once before all tests, so that they run in a clone that was installed without scripts. */
export default generateStore;

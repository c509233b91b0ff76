import './check-node.mjs';
import { generateStore } from './store-client.mjs';

generateStore();

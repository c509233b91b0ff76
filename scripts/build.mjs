import './check-node.mjs';
import { build } from './ensure-build.mjs';

await build();

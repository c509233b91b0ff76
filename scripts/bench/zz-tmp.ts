import { benchPackages } from '/work/wt-exec/scripts/bench/packages';
await benchPackages();

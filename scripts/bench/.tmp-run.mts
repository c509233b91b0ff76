import { benchHistory } from '/work/wt-hist/scripts/bench/history';
import { benchPackages } from '/work/wt-hist/scripts/bench/packages';
await benchHistory();
await benchPackages();

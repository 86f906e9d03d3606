import { noMeans } from '../../lib/extract/means.ts';
import { startWork } from '../../lib/scanner/work.ts';

startWork(self, noMeans, () => performance.now());

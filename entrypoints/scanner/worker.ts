import { browserMeans } from '../../lib/extract/browser-means.ts';
import { startWork } from '../../lib/scanner/work.ts';

startWork(self, browserMeans(), () => performance.now());

import { browserMeans } from '../../lib/extract/browser-means.ts';
import { sourceOfFile } from '../../lib/scanner/scan-file.ts';
import { startWork } from '../../lib/scanner/work.ts';

startWork(self, browserMeans, () => performance.now(), sourceOfFile);

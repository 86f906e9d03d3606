import { guardSuite } from '../support/guard-suite.ts';
import { toolPages } from '../support/page-table.ts';

guardSuite(toolPages.slice(9));

import { Review } from '../../components/review/Review.tsx';
import '../../components/review/review.css';
import type { AskRecords } from '../../components/review/use-records.ts';
import { showPage } from '../../components/ui/show-page.tsx';
import { send } from '../../lib/messaging/send.ts';

const ask: AskRecords = (before, limit) => send('records.page', { before, limit });

showPage(<Review ask={ask} now={Date.now()} />, 'title.review');

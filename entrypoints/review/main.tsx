import { Review } from '../../components/review/Review.tsx';
import '../../components/review/review.css';
import type { AskRecords } from '../../components/review/use-records.ts';
import { showPage } from '../../components/ui/show-page.tsx';
import { send } from '../../lib/messaging/send.ts';

const ask: AskRecords = (before, limit) => send('records.page', { before, limit });

const openHeld = () => send('own.opened', {}).then(({ opened }) => opened);

showPage(<Review ask={ask} openHeld={openHeld} now={Date.now()} />, 'title.review');

import { Health } from '../../components/options/Health.tsx';
import '../../components/options/options.css';
import { showPage } from '../../components/ui/show-page.tsx';
import { send } from '../../lib/messaging/send.ts';

const ask = () => send('health.state', {});
const askForPolicy = () => send('policy.asked', {});

showPage(<Health ask={ask} askForPolicy={askForPolicy} now={Date.now()} />, 'title.options');

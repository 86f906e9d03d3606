import { showPage } from '../../components/ui/show-page.tsx';
import { Welcome } from '../../components/welcome/Welcome.tsx';
import '../../components/welcome/welcome.css';
import { send } from '../../lib/messaging/send.ts';

const ask = () => send('notice.state', {});
const acknowledge = (version: string) => send('notice.acknowledged', { version });

showPage(<Welcome ask={ask} acknowledge={acknowledge} />, 'title.welcome');

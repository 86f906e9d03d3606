import { Popup } from '../../components/popup/Popup.tsx';
import '../../components/popup/popup.css';
import { showPage } from '../../components/ui/show-page.tsx';
import { send } from '../../lib/messaging/send.ts';

const ask = () => send('popup.state', {});
const chooseShow = (production: string) => send('show.chosen', { production });

showPage(<Popup ask={ask} chooseShow={chooseShow} now={Date.now()} />, 'title.popup');

import { Popup } from '../../components/popup/Popup.tsx';
import '../../components/popup/popup.css';
import { showPage } from '../../components/ui/show-page.tsx';
import { send } from '../../lib/messaging/send.ts';

const ask = () => send('popup.state', {});

showPage(<Popup ask={ask} now={Date.now()} />, 'title.popup');

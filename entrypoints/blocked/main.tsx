import { Blocked } from '../../components/blocked/Blocked.tsx';
import '../../components/blocked/blocked.css';
import { visitOf } from '../../components/blocked/visit-of.ts';
import { showPage } from '../../components/ui/show-page.tsx';
import { send } from '../../lib/messaging/send.ts';

const here = visitOf(window);
const meet = () => send('blocked.met', here);

showPage(
  <Blocked
    address={here.address}
    meet={meet}
    ask={(reason) => send('blocked.asked', { ...here, reason })}
    go={(url) => location.assign(url)}
  />,
  'title.blocked',
);

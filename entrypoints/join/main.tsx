import { Join } from '../../components/join/Join.tsx';
import '../../components/join/join.css';
import { showPage } from '../../components/ui/show-page.tsx';
import { browser } from '../../lib/browser.ts';
import { send } from '../../lib/messaging/send.ts';
import type { Invitation } from '../../lib/model/join.ts';

const link = decodeURIComponent(location.hash.slice(1));
const ask = (invitation: Invitation | null) => send('join.state', { invitation });
const confirm = (invitation: Invitation) => send('join.confirmed', { invitation });
const leave = () => send('join.left', {});

/**
 * Asked at the press itself: a browser grants nothing to a page that asks later. True at once where it is granted, also
 * where Firefox refuses to be asked because it took the press for a script's.
 */
const reach = ({ service }: Invitation): Promise<boolean> => {
  const { protocol, hostname } = new URL(service);
  const access = { origins: [`${protocol}//${hostname}/*`] };
  return browser.permissions.request(access).catch(() => browser.permissions.contains(access));
};

showPage(<Join link={link} ask={ask} reach={reach} confirm={confirm} leave={leave} />, 'title.join');

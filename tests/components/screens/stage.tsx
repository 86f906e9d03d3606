import { createPanelPort } from '../../../components/panel/panel-port.tsx';
import { Blocked } from '../../../components/blocked/Blocked.tsx';
import '../../../components/blocked/blocked.css';
import { Declare } from '../../../components/declare/Declare.tsx';
import '../../../components/declare/declare.css';
import { Files } from '../../../components/files/Files.tsx';
import '../../../components/files/files.css';
import { Health } from '../../../components/options/Health.tsx';
import '../../../components/options/options.css';
import { Join } from '../../../components/join/Join.tsx';
import '../../../components/join/join.css';
import { Popup } from '../../../components/popup/Popup.tsx';
import '../../../components/popup/popup.css';
import { Review } from '../../../components/review/Review.tsx';
import '../../../components/review/review.css';
import { showPage } from '../../../components/ui/show-page.tsx';
import { Welcome } from '../../../components/welcome/Welcome.tsx';
import '../../../components/welcome/welcome.css';
import { hostStyle } from '../../../lib/guard/panel-host.css.ts';
import type { PanelAnswer, PanelPort } from '../../../lib/model/ask.ts';
import type { Catalogue } from '../../../scripts/setup/catalogues.ts';
import { speakFrom } from '../../support/speak.ts';
import { stubDeclare } from './stub-declare.ts';
import { stubFiles } from './stub-files.ts';
import { stubBlocked } from './stub-blocked.ts';
import { stubRecords } from './stub-records.ts';
import { stubRequests } from './stub-requests.ts';
import type { StubRequest } from './stub-requests.ts';
import { stubJoin } from './stub-join.ts';
import { stubHealth } from './stub-health.ts';
import { stubNotice } from './stub-notice.ts';
import { now, stubStates } from './stub-states.ts';

declare global {
  interface Window {
    /** Put there before this script runs: the words of the language to be shown. */
    words: Catalogue;
    /** Answers of the panel so far, for the test to read. */
    answers: PanelAnswer[];
    /** What was pressed beside answering. */
    asides: string[];
    showPanel: (name: StubRequest) => void;
    leave: AbortController;
    port: PanelPort;
  }
}

speakFrom(window.words);

/** Puts one screen on the page, named by the address: `/popup/fine`, `/panel/warn`, `/review`. */
const [screen = '', variant = ''] = location.pathname.split('/').slice(1);

let asked = 0;
/** `silent` never answers, `recovers` from its second question on. */
const gone = () => variant === 'silent' || (variant === 'recovers' && asked++ === 0);
const state = () =>
  gone()
    ? Promise.reject(new Error('gone'))
    : Promise.resolve(variant === 'recovers' ? stubStates.fine : stubStates[variant as keyof typeof stubStates]);
const health = () =>
  gone()
    ? Promise.reject(new Error('gone'))
    : Promise.resolve(variant === 'recovers' ? stubHealth.well : stubHealth[variant as keyof typeof stubHealth]);
/** `paged`: the newest on the first page, as many again on a second. */
const records = (before: number | null) => {
  if (gone()) return Promise.reject(new Error('gone'));
  const page = variant === 'empty' ? [] : stubRecords(now);
  if (variant !== 'paged' || before !== null) return Promise.resolve({ records: page, next: null });
  return Promise.resolve({ records: page.map((each) => ({ ...each, row: each.row + 100 })), next: 100 });
};

let readAt: string | null = null;
const notice = () => Promise.resolve({ ...stubNotice, acknowledgedAt: readAt });
const acknowledge = () => {
  readAt = new Date(now).toISOString();
  return Promise.resolve({ recorded: true as const, record: 'record' });
};

const port = createPanelPort({
  declare: () => window.asides.push('declare'),
  dispute: (_report, isWithdrawn) => {
    window.asides.push(isWithdrawn ? 'withdrawn' : 'wrong');
    return Promise.resolve(true);
  },
});
window.asides = [];
window.port = port;
window.answers = [];
/** As the guard does it (`lib/guard/panel-host.ts`), but in an open root: axe-core and the tests look inside. */
window.showPanel = (name) => {
  const host = document.createElement('slateguard-panel');
  host.popover = 'manual';
  const root = host.attachShadow({ mode: 'open' });
  root.innerHTML = `<style>${hostStyle}</style>`;
  const dialog = document.createElement('dialog');
  root.append(dialog);
  document.documentElement.append(host);
  host.showPopover();
  dialog.showModal();
  window.leave = new AbortController();
  void port.ask(dialog, stubRequests[name], window.leave.signal).then((answer) => {
    window.answers.push(answer);
    dialog.close();
    host.remove();
  });
};

const pages = {
  popup: () => <Popup ask={state} chooseShow={() => Promise.resolve({ recorded: true, record: '' })} now={now} />,
  health: () => <Health ask={health} askForPolicy={() => Promise.resolve()} now={now} />,
  review: () => <Review ask={records} openHeld={() => Promise.resolve(false)} now={now} />,
  declare: () => <Declare {...stubDeclare(variant, now)} />,
  join: () => <Join {...stubJoin[variant as keyof typeof stubJoin]} />,
  files: () => <Files {...stubFiles(variant, now)} />,
  welcome: () => <Welcome ask={notice} acknowledge={acknowledge} />,
  blocked: () => (
    <Blocked
      address="midjourney.com"
      meet={() => (gone() ? Promise.reject(new Error('gone')) : Promise.resolve(stubBlocked[variant as 'open']))}
      ask={() => Promise.resolve(null)}
      go={() => undefined}
    />
  ),
};

const titles = {
  popup: 'title.popup',
  health: 'title.options',
  review: 'title.review',
  declare: 'title.declare',
  join: 'title.join',
  files: 'title.files',
  welcome: 'title.welcome',
  blocked: 'title.blocked',
} as const;

if (screen in pages) showPage(pages[screen as keyof typeof pages](), titles[screen as keyof typeof pages]);
if (screen === 'panel' && variant in stubRequests) window.showPanel(variant as StubRequest);

import { Declare } from '../../components/declare/Declare.tsx';
import '../../components/declare/declare.css';
import { showPage } from '../../components/ui/show-page.tsx';
import { send } from '../../lib/messaging/send.ts';
import type { UseDraft } from '../../lib/model/declaration.ts';

const tool = new URLSearchParams(location.search).get('tool');
const ask = () => send('declare.state', { tool });
const declare = (draft: UseDraft, again: string | null) => send('declare.made', { draft, again });
const answerBack = (of: string, words: string) => send('declare.replied', { case: of, words });
const end = (of: string) => send('declare.ended', { tool: of });

showPage(<Declare {...{ ask, declare, answerBack, end }} now={() => Date.now()} />, 'title.declare');

import type { News, TakenNews } from './greet.ts';
import { t } from '../words/t.ts';
import type { PanelHost } from './panel-host.ts';
import { tellTaken } from './tell-taken.ts';

/** What the background tells a page that a person has to know; `renew` fetches the rules anew. */
export const hearNews =
  (host: PanelHost, page: Window, renew: () => void) =>
  (news: News, more: TakenNews): void => {
    if (news === 'changed') return renew();
    if (news === 'taken') return tellTaken(host, more);
    if (news === 'stopped') {
      return host.quietLine(t('line.stopped'));
    }
    host.line(t('line.late'), {
      label: t('line.reload'),
      act: () => page.location.reload(),
    });
  };

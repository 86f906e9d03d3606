import { send } from '../messaging/send.ts';
import type { OutputStage } from '../model/output.ts';
import { t } from '../words/t.ts';
import type { TakenNews } from './greet.ts';
import type { PanelHost } from './panel-host.ts';

/** Something left the tool for the cutting room: temp or final is one press, or said already where it was declared. */
export function tellTaken(host: PanelHost, { output, tool, stage }: TakenNews): void {
  if (stage) return host.quietLine(t(`line.taken.${stage}`, { tool }));
  const mark = (as: OutputStage) => ({
    label: t(`stage.${as}`),
    act: () =>
      void send('output.marked', { output, stage: as }).then(
        ({ recorded }) => host.quietLine(t(recorded ? `line.taken.${as}` : 'line.unmarked', { tool })),
        () => host.quietLine(t('line.unmarked')),
      ),
  });
  host.choice(t('line.taken.ask', { tool }), [mark('temp'), mark('final')]);
}

import type { ToolToDeclare } from '../../lib/messaging/replies.ts';
import { t } from '../../lib/words/t.ts';

interface ToolChoiceProps {
  tools: readonly ToolToDeclare[];
  chosen: string;
  choose: (id: string) => void;
}

/** Which tool it is for; mostly the one that is open already. */
export const ToolChoice = ({ tools, chosen, choose }: ToolChoiceProps) => (
  <div className="sgd-field sgd-tool">
    <label htmlFor="tool">{t('declare.tool')}</label>
    <select id="tool" className="sgd-words" value={chosen} onChange={(event) => choose(event.target.value)}>
      {tools.map(({ id, name, status }) => (
        <option key={id} value={id}>
          {t('declare.toolStands', { tool: name, status: t(`status.${status}`) })}
        </option>
      ))}
    </select>
  </div>
);

import type { MouseEvent } from 'react';
import { t } from '../../lib/words/t.ts';
import { Button } from '../ui/Button.tsx';
import type { PanelAction } from './actions-for.ts';

interface ActionRowProps {
  actions: PanelAction[];
  /** How many files stay behind when what was found is removed. */
  leavesOut: number;
  /** Armed, and no answer on its way. */
  ready: boolean;
  reason: 'closed' | 'missing' | 'enough';
  /** Id of the hint that says what a reason has to be. */
  hint: string | undefined;
  press: (action: PanelAction) => (event: MouseEvent) => void;
}

function nameOf(action: PanelAction, leavesOut: number): string {
  switch (action.id) {
    case 'cancel':
      return t('panel.cancel');
    case 'remove':
      return leavesOut > 0 ? t('panel.leaveOut', { n: leavesOut }) : t('panel.remove');
    case 'continue':
      return t('panel.continue');
    case 'stay':
      return t('panel.stay');
    case 'ask':
      return t('panel.ask');
    case 'switch':
      return t('panel.goTo', { tool: action.tool?.name ?? '' });
  }
}

/** The safe choice comes first and looks like the way to go. */
export const ActionRow = ({ actions, leavesOut, ready, reason, hint, press }: ActionRowProps) => (
  <div className="sgp-actions">
    {actions.map((action, index) => {
      // Asking stays open: pressed too early, it leads to the box and says what is missing.
      const wants = action.reason === 'required' && reason === 'missing' && action.id !== 'ask';
      return (
        <Button
          key={`${action.id} ${action.tool?.id ?? ''}`}
          look={index === 0 ? 'primary' : 'plain'}
          unavailable={action.consequence && (!ready || wants)}
          describedBy={wants ? hint : undefined}
          onPress={press(action)}
        >
          {nameOf(action, leavesOut)}
        </Button>
      );
    })}
  </div>
);

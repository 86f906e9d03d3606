import { useState } from 'react';
import { useCodes, type UseCode } from '../../lib/model/case-fields.ts';
import { t } from '../../lib/words/t.ts';
import { Button } from '../ui/Button.tsx';
import { Choice } from './Choice.tsx';

const often: readonly UseCode[] = [
  'ideation',
  'script-analysis',
  'previs',
  'temp-sound',
  'admin-text',
  'clean-up',
  'transcription',
  'on-camera-graphic',
];
const others = useCodes.filter((code) => !often.includes(code));

interface UseChoiceProps {
  chosen: UseCode | null;
  choose: (use: UseCode) => void;
  fault: string | null;
}

/** What it is, in the crew's words: the common ones at once, the rest one press away. */
export function UseChoice({ chosen, choose, fault }: UseChoiceProps) {
  const [wantsAll, setWantsAll] = useState(false);
  const shown = wantsAll || (chosen !== null && others.includes(chosen)) ? [...often, ...others] : often;
  return (
    <Choice
      first
      label={t('declare.use')}
      name="use"
      options={shown.map((code) => [code, t(`use.${code}`)])}
      chosen={chosen}
      choose={choose}
      fault={fault}
    >
      {shown === often && <Button onPress={() => setWantsAll(true)}>{t('declare.more')}</Button>}
    </Choice>
  );
}

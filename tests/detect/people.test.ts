import { describe, expect, test } from 'vitest';
import { talentLikeness } from '../../lib/detect/detectors/talent-likeness.ts';
import { RAISED_AT } from '../../lib/model/finding.ts';
import { kitOf, scanText } from './scan-text.ts';

const kit = kitOf({
  talent: [{ name: 'Ines Alvarado', consent: [] }],
  terms: [{ text: 'Mara Quill', kind: 'character' }],
  works: { artists: [], titles: [], characters: [], people: ['orla vantine', 'bram castellow'] },
});

const raised = (text: string) => [
  ...new Set(
    talentLikeness
      .detect(scanText(text), kit)
      .filter((f) => f.confidence >= RAISED_AT)
      .map((f) => f.what),
  ),
];

describe('talent-likeness raises', () => {
  test.each([
    ['Clone this voice from the attached clip', 'voice-clone'],
    ['make it sound like Orla Vantine', 'voice-clone'],
    ['Make the narration sound like Jonas Vale', 'voice-clone'],
    ['Read this monologue in the voice of Ines Alvarado', 'voice-clone'],
    ['Give me a voice that sounds just like our narrator', 'voice-clone'],
    ['Here are ten minutes of her audio from episode 2. Generate the missing line.', 'voice-clone'],
    ['We lost the actor for ADR, can you fake the two lines in his voice?', 'voice-clone'],
    ['Klone die Stimme von Jonas', 'voice-clone'],
    ['clone la voix de l’actrice', 'voice-clone'],
    ['この声をクローンして', 'voice-clone'],
    ['cl\u200bone th\u0456s v\u043eice', 'voice-clone'],
    ['dub her in Spanish in her own voice', 'dub-own-voice'],
    ['put his face on the stunt double', 'face-swap'],
    ['Swap faces between the two actors in this shot', 'face-swap'],
    ['Replace the face of the rider with Ines Alvarado', 'face-swap'],
    ['de-age 20 years', 're-age'],
    ['De-age our lead by twenty years in the flashback', 're-age'],
    ['Can you take ten years off her in these close-ups?', 're-age'],
    ['make him look a bit younger', 're-age'],
    ['make her smile instead', 'performance-change'],
    ['change his lips to the new line', 'performance-change'],
    ['She says “I’m leaving” instead of “I’m staying” in the take', 'performance-change'],
    ['match the lip movements to the Spanish dialogue', 'performance-change'],
    ['digital double from this scan', 'digital-double'],
    ['Train a LoRA of our lead', 'digital-double'],
    ['bring back Bram Castellow for one scene', 'deceased-person'],
    ['a woman with Orla Vantine’s nose', 'trait-likeness'],
    ['a young Bram Castellow type in a trench coat', 'trait-likeness'],
    ['looks like whoever played the sheriff', 'trait-likeness'],
    ['photoreal image of Orla Vantine eating ramen', 'trait-likeness'],
  ])('%s', (text, what) => {
    expect(raised(text)).toContain(what);
  });
});

describe('talent-likeness leaves alone', () => {
  test.each([
    'Give me a generic narrator voice for a documentary',
    'voice-over tips for beginners',
    'de-age the wallpaper so it looks new',
    'clone this git repository',
    'write a face swap app reviews article',
    'What is voice cloning and how does it work?',
    'make her older in the second draft',
    'Write in the voice of a pirate',
    'Rewrite this paragraph in a warmer tone of voice',
    'make it sound more natural',
    'the digital twin of the factory',
    'swap the header and the footer',
    'her voice trembled as she read the letter aloud',
    'Write a scene in which she says goodbye and he laughs instead of crying',
    'Lip sync tips for animators',
    'Call sheet for Ines Alvarado, Tuesday',
    'Is Orla Vantine on Wikipedia?',
  ])('%s', (text) => {
    expect(raised(text)).toEqual([]);
  });
});

test('a registered performer alone is context, with intent all but certain', () => {
  const named = talentLikeness.detect(scanText('Ines Alvarado arrives at six'), kit);
  expect(named).toEqual([{ detector: 'talent-likeness', confidence: 0.3, start: 0, end: 13, what: 'named-only' }]);
  const asked = talentLikeness.detect(scanText('make it sound like Ines Alvarado'), kit);
  expect(asked[0]!.confidence).toBeGreaterThanOrEqual(0.9);
});

test('the span is the request as written', () => {
  const text = 'Hello. 𝐏ut his face on her, please.';
  const { start, end } = talentLikeness.detect(scanText(text), kit)[0]!;
  expect(text.slice(start!, end!)).toBe('𝐏ut his face');
});

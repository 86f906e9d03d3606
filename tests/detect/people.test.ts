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
    ['Generate the missing words so it sounds like the same person said them.', 'voice-clone'],
    ['Build a text-to-speech preset from the ADR stems of the actor playing the guard.', 'voice-clone'],
    ["We need our narrator's tone and cadence on three new paragraphs, he is on holiday.", 'voice-clone'],
    ['No viewer should notice it is not really our host speaking.', 'voice-clone'],
    ['We lost the line in the wind, have AI say it like he would, from these samples.', 'voice-clone'],
    ['Translate her interview into German, same voice, lips in sync.', 'dub-own-voice'],
    ["Put the actor's features onto the double in this plate.", 'face-swap'],
    ["Replace the extra's face with the face from this photo of my colleague.", 'face-swap'],
    ['Remplace le visage du cascadeur par celui de l’acteur.', 'face-swap'],
    ['배우 얼굴을 대역에게 합성해줘.', 'face-swap'],
    ['Make our leading man look the way he did twenty years ago for the flashback.', 're-age'],
    ['Take the wrinkles off our lead in scene 12.', 're-age'],
    ['What would our presenter look like at ninety?', 're-age'],
    ['Make our lead ten kilos lighter in the beach scene.', 're-age'],
    ['Mach die Hauptdarstellerin 20 Jahre jünger.', 're-age'],
    ["Ringiovanisci l'attore di vent'anni nella scena 4.", 're-age'],
    ['Make the mouth in shot 14 match this replacement dialogue.', 'performance-change'],
    ['Make a 3D scan based stand-in of the lead so we do not need her on set.', 'digital-double'],
    ['From these 40 photos of the actress train a LoRA so we can put her in any scene.', 'digital-double'],
    ['Our actor died last month; finish his scenes with AI from old footage.', 'deceased-person'],
    ['Let Orla Vantine present our awards show.', 'trait-likeness'],
    ["Her face should have Orla Vantine's eyes.", 'trait-likeness'],
    ['An AI Orla Vantine telling a bedtime story.', 'trait-likeness'],
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
    'Make the wallpaper look twenty years older.',
    'The actor at nine o’clock gets the photo call, who drives?',
    'Make the actor’s trailer warmer, the heater is broken.',
    'A digital copy of the contract for the actor, please.',
    'Please pass the salt list to the actor’s assistant.',
    'Our lead is twenty-five in the story; what would she listen to in 1998?',
    'Rewrite my cover letter, keep the same voice.',
    'Explain what a face replacement shot needs on the day.',
    'Wrinkles in the costume: how do we take them out on location?',
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

import { describe, expect, test } from 'vitest';
import { scan } from '../../lib/detect/scan.ts';
import { emptyKit } from '../../lib/detect/kit.ts';
import { isRaised } from '../../lib/model/finding.ts';

const isScript = (text: string): boolean =>
  scan(text, emptyKit).some((finding) => finding.detector === 'script' && isRaised(finding));

const radio = `SCENE 9
1.   F/X       CELLAR. WATER UP TO THE KNEES. A LAMP HISSES.
2.   ODILE     Don't lift the lamp. He'll see us.
3.   BASTIAN   (WHISPERS) He's been dead a week, Odile.
4.   F/X       THREE KNOCKS FROM BELOW.
5.   ODILE     Then who's that?
6.   GRAMS     LOW STRINGS, HOLD UNDER
7.   BASTIAN   I told you we should have sold the boat.`;

const columns = `TC\tPICTURE\tNARRATION
00:00\tAerial, quarry at dawn\tCOMM: Every stone in the town came out of this hole.
00:18\tHands with a chisel\tSYNC Orla: My father could hear where it would split.
00:31\tArchive, men on a ladder\tCOMM: Until the winter it split by itself.
00:44\tOrla at the fence\tSYNC Orla: Nobody rang the bell.`;

const links = `LINK 4.1 (gate, presenter to camera)
PTC: Behind me is the oldest orchard on the island, and tonight one of them goes home.
VO 4.1a
Five growers left, and the frost is early.
LINK 4.2
PTC: You have two hours to graft a tree. Your time starts now.
VO 4.3 (over Wim dropping the saw)
Wim has a plan. The plan has a flaw.
SUPER: 1 HOUR LEFT`;

const beats = `Ep 203 "Slack Water", beats
COLD OPEN
- Teo finds the ledger. Half of it is burnt.
ACT ONE
- Brida lies to the council. Teo watches her do it.
- The ferry leaves without the doctor.
ACT TWO
- Teo confronts her on the pier. She hands him the key.
ACT THREE
- He opens the door. It is his own house.`;

const chat = `can you make this funnier
Hanne: They'll count the spoons.
Joost: Let them count. There were never twelve.
Hanne: (under her breath) There were on Sunday.
Joost pours the soup as if nothing happened.
Hanne: And who are the two at the window?
Joost: Ours. Don't wave.
A chair falls upstairs. Nobody looks up.`;

describe('a script in another layout than the screenplay', () => {
  test.each([
    ['a radio play', radio],
    ['picture and narration in columns', columns],
    ['links and voice-over', links],
    ['a beat sheet', beats],
    ['a scene as people type it', chat],
  ])('%s is raised', (_name, text) => expect(isScript(text)).toBe(true));
});

describe('what looks like one', () => {
  test.each([
    [
      'a chat between colleagues',
      `Hanne: did you send the invoice?
Joost: yes, this morning. Why?
Hanne: they say it isn't there
Joost: I'll send it again. Which address?
Hanne: the same one, with the new subject line
Joost: done!`,
    ],
    [
      'minutes of a meeting',
      `Chair: We open at seven. Is everybody here?
Treasurer: The roof fund stands at 1,240.
Chair: Can we order the slates?
Secretary: Not before the permit.
Chair: Then we wait. Next point?
Treasurer: The summer fair.`,
    ],
    [
      'a log',
      `ERROR  could not open socket, retrying
INFO  retry 1 of 5
WARN  slow answer from upstream
INFO  retry 2 of 5
ERROR  gave up after 5 attempts
INFO  shutting down`,
    ],
    [
      'a table of a web shop',
      `Image\tAudio\tPrice\tStock
red.jpg\tnone\t12.00\t4
blue.jpg\tnone\t14.00\t0
green.jpg\tchime.mp3\t9.50\t12`,
    ],
  ])('%s is not', (_name, text) => expect(isScript(text)).toBe(false));
});

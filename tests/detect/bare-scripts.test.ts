import { describe, expect, test } from 'vitest';
import { emptyKit } from '../../lib/detect/kit.ts';
import { scan } from '../../lib/detect/scan.ts';
import { isRaised } from '../../lib/model/finding.ts';

const scriptsIn = (text: string) =>
  scan(text, emptyKit).filter((finding) => finding.detector === 'script' && isRaised(finding));

const mail = `From: Ilka Brandow
Subject: pages, can you look at the ending?

> INT. LOCK HOUSE - NIGHT
>
> The tank hums. ODILE counts under her breath.
>
>           ODILE
>      Nine. There were ten.
>
>           BASTIAN (CONT'D)
>      One of them was mine.`;

const session = `line_id;scene;character;direction;text
QR_0101;7;Odile;under her breath;Don't lift the lamp.
QR_0102;7;Bastian;cold;He has been dead a week.
QR_0103;7;Odile;;Then who is knocking?
QR_0104;8;Warden;through the door;I can hear both of you.`;

const turns = `ODILE: You kept the key.
BASTIAN: I kept a key.
ODILE: Which door?
BASTIAN: You won't like it.
ODILE: I never like it. Which door?
BASTIAN: Ours.
ODILE: We don't have a door.`;

const small = `int. lock house, night. odile at the tank, sleeves rolled.

odile: there were ten of them
bastian: you counted wrong.
odile (not looking): i never count wrong

something moves under the water. neither of them steps back.

cut to: the empty tank, morning.`;

const nameless = `          (without turning)
     You said nobody came here.

     Nobody does. You're here.

          (beat)
     What did you do with the tenth one?

     I gave it a name.

          (quietly)
     Then you can't sell it.

                                   CUT TO:`;

const treatment = `Episode 3, "The Tenth Eel" (treatment, v2)

We open on Odile in the lock house, still in Sunday's dress. She counts again. One is missing.

Act one ends when Bastian comes home with wet sleeves. She says nothing, and that is how he knows.

B-story: the warden finds the boat. He sells it back to them before he knows what was in it.

Tag: a knock from under the floor. Cut to black.`;

const escaleta = `ESCALETA — «La décima anguila» — versión 3, uso interno

Secuencia 12. Odile baja al sótano y cuenta otra vez. Falta una.
Secuencia 13. Bastián llega con las mangas mojadas. Le vemos mentir por primera vez.
Secuencia 14. El guardia encuentra la barca. Fin del primer acto.`;

const lowerCues = `ext. lock gate - dawn

the warden, sixty and awake too early, pulls the chain. nothing gives.

warden
it's shut.

odile
(holds up the crank)
it was.

warden
who gave you that?`;

const runOn = `sc 14 int lock house night The tank is dark. ODILE Don't move.
BASTIAN I'm not moving. ODILE Then who is. BASTIAN The tenth one.
She lowers the lamp. ODILE Say its name.
ext lock gate continuous the water goes down by itself`;

const frenchDashes = `intérieur nuit, la maison de l'écluse

– il en manque une.
– tu as mal compté.
– je ne compte jamais mal.

elle éteint la lampe. noir.`;

const html = `<p class="scene-heading">INT. LOCK HOUSE - NIGHT</p>
<p class="action">Odile counts the eels. One is gone.</p>
<p class="character">ODILE</p>
<p class="dialogue">There were ten.</p>`;

const scriptment = `We open on THE LOCK, four a.m., fog. Odile carries a bucket she should not be able to lift.
CUT TO THE KITCHEN, later. The bucket is empty and the floor is wet to the door.
ON BASTIAN, asleep: his sleeves drip. HOLD ON the sleeves.
END ACT ONE.`;

describe('a script with little of its form left', () => {
  test.each([
    ['quoted in a mail', mail],
    ['a table of lines to record', session],
    ['names and what they say', turns],
    ['typed in small letters', small],
    ['without its names', nameless],
    ['a treatment', treatment],
    ['an outline in Spanish', escaleta],
    ['names on lines of their own, in small letters', lowerCues],
    ['everything run together', runOn],
    ['French, dashes for names', frenchDashes],
    ['the HTML of a program', html],
    ['told shot by shot', scriptment],
  ])('%s', (_name, text) => expect(scriptsIn(text)).not.toEqual([]));

  test('what is removed from a quotation is the page, not the mail', () => {
    const [found] = scriptsIn(mail);
    expect(mail.slice(found!.start!, found!.end!)).toMatch(/^INT\. LOCK HOUSE[\s\S]+mine\.$/);
  });
});

describe('what teaches, lists or quotes', () => {
  test.each([
    [
      'a lesson with one example',
      `Exercise 4: say less

Most beginners let their characters explain themselves. Here is an example of dialogue that does:

    ODILE
    I am sad because the eel is gone.

Write the scene again so that she never mentions the eel. Compare both versions in the seminar.`,
    ],
    [
      'an advert for a course',
      `Kurs: Drehbuch für Anfängerinnen, sechs Abende, Raum 12
Wir schreiben Übungen zu Figuren und Dialog, jede eine halbe Seite lang.
Ein Beispiel vom ersten Abend:

INNEN. BAHNHOF – NACHT
ODILE wartet. Der Zug hat sie vergessen.

Bitte Papier und Stifte mitbringen, mehr braucht es nicht.`,
    ],
    [
      'a menu',
      `STARTERS
Eel on toast .......... 9.5
Pickled beets (v) ..... 6
COCKTAILS
Lock House, rum and lime ...... 11
The Warden, ask the bar. No refunds! .... 12`,
    ],
    [
      'an interview',
      `INTERVIEWER: How did you come to the eels?
ODILE: My father had the lock, and when he died nobody else wanted it, so I stayed for a summer and then for thirty years.
INTERVIEWER: Do you regret it?
ODILE: You can't regret water. You can only move away from it, and I never had the money or, to be honest, the wish to.
INTERVIEWER: And now?
ODILE: Now I count them.`,
    ],
    [
      'a mail that answers a mail',
      `> Hi all, the boiler is off on Thursday from nine to twelve.
> Please let the porter know if you need hot water before that.
> Thanks, Ilka
Fine with us, we are away until Friday anyway.`,
    ],
    [
      'a table of a translator',
      `key,english,german,status
menu.open,Open,Öffnen,done
menu.close,Close,Schließen,done
menu.save,Save as,Speichern unter,open
menu.quit,Quit,Beenden,done`,
    ],
    [
      'an outline of an essay',
      `Outline: why rivers move (draft 2)

Act as little as possible in the introduction; state the question.
1. Meanders, with the map from chapter 3
2. Sediment, and what the dam did to it
3. Conclusion`,
    ],
    [
      'a web page',
      `<div class="hero-action"><a class="button">Buy</a></div>
<p class="lead">Ten eels, one lock, no questions.</p>
<p class="action-bar">Open daily</p>`,
    ],
    [
      'directions to a house',
      `int. ring road, then left at the mill
pass the school
park behind the barn
ring twice`,
    ],
    [
      'a role play of players',
      `DM: The door is locked.
PLAYER 1: I kick it.
DM: Roll for it!
PLAYER 1: Nine.
DM: It doesn't move.
PLAYER 2: I have a key, you know.
DM: Of course you do.`,
    ],
  ])('%s is left alone', (_name, text) => expect(scriptsIn(text)).toEqual([]));
});

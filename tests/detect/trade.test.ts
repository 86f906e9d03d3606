import { describe, expect, test } from 'vitest';
import { emptyKit } from '../../lib/detect/kit.ts';
import { scan } from '../../lib/detect/scan.ts';
import { isRaised } from '../../lib/model/finding.ts';

const raised = (text: string): string[] =>
  scan(text, emptyKit)
    .filter(isRaised)
    .map(({ detector }) => detector);

/** None carries the name of its form or the labels it has elsewhere. */
const papers: readonly [string, string][] = [
  [
    'schedule',
    `which of these slips first?
EP   ED CUT   DIR CUT  LOCK     VFX T/O  ONLINE   MIX      QC
101  12-Mar   26-Mar   20-May   23-May   14-Aug   28-Aug   05-Sep
102  19-Mar   02-Apr   27-May   30-May   21-Aug   04-Sep   12-Sep
103  02-Apr   16-Apr   10-Jun   13-Jun   04-Sep   18-Sep   26-Sep
104  09-Apr   23-Apr   17-Jun   20-Jun   11-Sep   25-Sep   03-Oct`,
  ],
  [
    'budget',
    `HRB_201_010_0010   sky, remove crane     comp      2.5   780   1,950
HRB_201_010_0020   wave takeover         CG fx    18     880  15,840
HRB_201_022_0040   crowd 30 -> 300       2D crowd  9     780   7,020
HRB_201_031_0010   decals off the hull   paint     1.5   640     960
on-set supervision 3 days                                      2,700
2 client rounds, excludes roto
total                                                         28,470`,
  ],
  [
    'report',
    `Slate 44C, A cam 40mm, B cam 75mm
T1  NG, focus buzz
T2  good for the first half, hat off on "never" (matches master T3)
T3  print, spoon in L hand
T4  false start
T5  alt line, director prefers
PU  from "the boat", wild track after`,
  ],
  [
    'storyboard',
    `12A-1 ECU key in lock, rack to her eye, 100 macro
12A-2 rev, low angle, she fills the door
12A-3 dolly with him, 35mm, plates for the window
12B-1 insert, letter burns, locked off
12B-2 crane up to the roof, drone pick-up
12B-3 OTS past the dog, slow-mo 96 fps`,
  ],
  [
    'delivery-package',
    `what is still missing here
1. ProRes 4444 texted, 23.976                      got
2. Textless elements                               got
3. M&E, 5.1 and LtRt                               NO
4. Dialogue list and CCSL                          got
5. Cue sheet, chain of title, E&O                  due
6. DCP with KDM for the two screens                2 of 3
7. Stems, -27 LKFS                                 got`,
  ],
  [
    'call-sheet',
    `0515 crew call at the slip, not 0530
0545 load out, carnet with Pim
0800 actuality: nets in, contrib Oona, A cam and B cam
1030 card dump, tea
1100 master IV 1, boat shed, black drape
1400 GVs and drone if the wind drops
1640 ferry, last light 1510`,
  ],
  [
    'edit-data',
    `shot,reel,src_in,src_out,handles,rec_in,rec_out,status
HRB_201_010,A014,10:02:11:04,10:02:14:20,24,01:00:12:01,01:00:15:17,turned over
HRB_201_022,A014,10:09:40:00,10:09:44:12,24,01:01:02:03,01:01:06:15,turned over
HRB_201_031,B007,14:30:01:10,14:30:03:02,24,01:02:20:00,01:02:21:16,hold
HRB_201_044,B009,15:00:00:00,15:00:09:23,24,01:04:11:05,01:04:21:04,retime`,
  ],
  [
    'storyboard',
    `SEQ 12, THE LOCK, boards rev 3
P31  W/S, low. Reeds in F/G, ODILE enters L
P32  CU hand on the crank. (4f)
P33  OTS on the warden, TRUCK IN
P34  ECU eel eye, glint
P35  down shot, water rises. SFX: CLANK`,
  ],
  [
    'schedule',
    `PLAN DE TRAVAIL v2 (24 j.)
J4 lun 09/03  SÉQ 2, 3     JOUR  1 p 3/8  rôles 1·2
J5 mar 10/03  SÉQ 17       NUIT  2 p      rôles 1·4   cascade
J6 mer 11/03  SÉQ 18, 21B  NUIT  1 p 5/8  rôles 2·4
J7 jeu 12/03  DÉPLACEMENT
Comédiens : 1 ODILE, 2 BASTIEN, 4 LE GARDE`,
  ],
  [
    'budget',
    `Hi Pim, revised bid vs your last cut, USD:
QRT_014_0010  wire removal, 2 refl     4 md    $2,900
QRT_014_0030  sky repl                 9 md    $6,660
QRT_020_0100  full CG eel, hero       40 md   $32,800
asset build eel                       25 md   $20,500
sup days on set 4 @ $1,100                     $4,400
TOTAL $67,260`,
  ],
];

describe('a paper without its labels', () => {
  test.each(papers)('%s is known by the words of the trade', (id, text) => expect(raised(text)).toContain(id));
});

describe('the same words elsewhere', () => {
  test.each([
    [
      'an article about the trade',
      `Before a shot goes to the vendor the editor marks it as turned over, and the handles are counted on both sides of the cut.
A good assistant knows the reel, the take and the slate by heart, and a better one writes them down before the false start is forgotten.
When the picture is locked, the mix and the grade begin, and the cue sheet, the dialogue list and the textless elements follow for delivery.
Nobody has ever finished a film without a missing stem, and nobody has ever admitted it in a screening.`,
    ],
    [
      'the plan of a shop',
      `Tea room, first year (template),,
Account,Item,Budget,Actual
100,Rent deposit,9000,
110,Ovens and counter,21500,
120,Licences,1200,
200,Opening stock,4100,
,Subtotal,35800,
,Contingency 10%,3580,
,GRAND TOTAL,39380,`,
    ],
    [
      'a form that nobody has filled in',
      `LAYING OUT A CALL SHEET (handout)
[PRODUCTION TITLE]      [DATE]      Day [x] of [y]
Director: [name]        Crew call: [time]
Location: [address]     Nearest hospital: [name]
Scenes: [number] [INT/EXT] [set] [D/N] [pages] [cast]
Cast: [actor] / [character] / [pick-up] / [make-up] / [on set]`,
    ],
    [
      'a workout',
      `06:30 warm up, 10 min
06:40 squats 5 x 5, rest 90 s
07:05 bench 5 x 5
07:30 row, light
07:45 stretch
08:00 breakfast`,
    ],
    [
      'the accounts of a club',
      `Berthing      12,000   12,440    440
Bar            8,500    7,910   (590)
Regatta        2,200    2,860    660
Insurance     (2,750)  (2,750)     0
Grass           (600)    (450)   150
Net           19,350   20,010    660`,
    ],
    [
      'release notes',
      `v2.4.0 online and offline modes in one build
v2.4.1 fix: missing lock on close
v2.4.2 comp layout, new design
v2.4.3 start and end times in the export
v2.4.4 track changes, notes, status`,
    ],
  ])('%s', (_name, text) => expect(raised(text)).toEqual([]));
});

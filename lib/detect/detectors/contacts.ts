// A crew or cast list is personal data of everyone on the show, and tells who is on it.
import type { Page } from '../page.ts';
import { definePaperwork } from '../paperwork.ts';
import { traits } from '../traits.ts';

const reach = traits.phone | traits.email;

/** Rows that give a way to reach someone: a list has many, a signature one. */
function reachRows(page: Page, first: number, last: number): number {
  let rows = 0;
  for (let index = first; index <= last && rows < 12; index++) {
    if (page.traitsAt(index) & reach && page.lines[index]!.words < 40) rows++;
  }
  return rows >= 8 ? 2.4 : rows >= 5 ? 1.9 : rows >= 3 ? 1.3 : rows >= 2 ? 0.7 : 0;
}

export const contacts = definePaperwork({
  id: 'contacts',
  label: 'Crew or cast list',
  what: 'contact-list',
  labels: [
    {
      weight: 1.5,
      any: [
        'crew list',
        'cast list',
        'unit list',
        'contact list',
        'crew contact list',
        'cast contact list',
        'production contacts',
        'contact sheet',
        'cast & crew',
        'cast and crew',
        'liste technique',
        'liste artistique',
        'liste des contacts',
        'stabliste',
        'teamliste',
        'besetzungsliste',
        'lista de equipo',
        'lista tecnica',
        'elenco artistico',
        'スタッフリスト',
        '연락망',
        '스태프 리스트',
      ],
    },
    { weight: 0.9, any: ['dept', 'department', 'département', 'abteilung', 'departamento', 'reparto'] },
    {
      weight: 0.7,
      any: ['position', 'role', 'job title', 'title', 'poste', 'funktion', 'puesto', 'mansione', 'character'],
    },
    {
      weight: 0.8,
      any: [
        'mobile',
        'cell',
        'phone',
        'tel',
        'téléphone',
        'portable',
        'handy',
        'telefon',
        'móvil',
        'cellulare',
        'phone number',
        'contact',
        'home',
      ],
    },
    {
      weight: 0.6,
      any: ['email', 'e-mail', 'courriel', 'mail', 'correo', 'address', 'emergency contact', 'next of kin'],
    },
    {
      weight: 1,
      any: [
        'agent',
        'agency',
        'manager',
        'rep',
        'management',
        'representation',
        'talent agent',
        'loan-out',
        'loan out',
      ],
    },
    { weight: 0.6, any: ['director', 'réalisateur', 'regie', 'regisseur'] },
    {
      weight: 0.6,
      any: [
        'producer',
        'executive producer',
        'line producer',
        'showrunner',
        'production manager',
        'upm',
        'production coordinator',
        'production office',
      ],
    },
    { weight: 0.6, any: ['director of photography', 'dop', 'dp', 'cinematographer', 'kamera'] },
    { weight: 0.6, any: ['1st ad', '1st assistant director', 'first assistant director', 'regieassistenz'] },
    { weight: 0.6, any: ['2nd ad', '2nd 2nd ad', '3rd ad', 'set pa', 'key pa', 'production assistant', 'runner'] },
    { weight: 0.6, any: ['script supervisor', 'continuity', 'scripte'] },
    { weight: 0.6, any: ['gaffer', 'electrician', 'spark', 'rigging gaffer', 'oberbeleuchter'] },
    { weight: 0.6, any: ['best boy', 'best boy electric', 'best boy grip'] },
    { weight: 0.6, any: ['key grip', 'dolly grip', 'grip'] },
    {
      weight: 0.6,
      any: ['camera operator', 'a cam op', 'focus puller', '1st ac', '2nd ac', 'dit', 'loader', 'steadicam'],
    },
    { weight: 0.6, any: ['production designer', 'art director', 'set decorator', 'art department'] },
    { weight: 0.6, any: ['prop master', 'props master', 'props', 'standby props'] },
    { weight: 0.6, any: ['costume designer', 'costume supervisor', 'costume', 'wardrobe'] },
    { weight: 0.6, any: ['hair', 'makeup', 'make-up', 'hmu', 'make-up designer', 'key makeup', 'maske'] },
    { weight: 0.6, any: ['sound mixer', 'production sound mixer', 'boom operator', 'boom op', 'sound'] },
    { weight: 0.6, any: ['location manager', 'locations', 'transport captain', 'transport', 'driver'] },
    { weight: 0.6, any: ['stunt coordinator', 'sfx supervisor', 'vfx supervisor', 'intimacy coordinator'] },
    { weight: 0.6, any: ['editor', 'assistant editor', 'post supervisor', 'composer'] },
    { weight: 0.6, any: ['casting director', 'unit publicist', 'catering', 'unit medic', 'stand-in'] },
  ],
  shapes: [reachRows],
  fewestLabels: 2,
  fewestValues: 1.3,
  enough: 3,
});

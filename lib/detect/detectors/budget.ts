// A budget or a cost report tells what everyone is paid and what the show can spend.
import type { Page } from '../page.ts';
import { definePaperwork } from '../paperwork.ts';
import { matchingLines } from '../shapes/matching-lines.ts';

const accountLine = /^\W{0,3}\d{2,5}(?:[-.]\d{2,4}){0,2}\W{1,6}[A-Za-z].{2,160}\d/;

const accountRows = (page: Page, first: number, last: number): number => {
  const rows = matchingLines(page, first, last, accountLine, 6);
  return rows >= 5 ? 1.4 : rows >= 3 ? 1 : rows >= 2 ? 0.5 : 0;
};

export const budget = definePaperwork({
  id: 'budget',
  label: 'Budget or cost report',
  what: 'budget',
  labels: [
    {
      weight: 1.6,
      any: [
        'above the line',
        'above-the-line',
        'below the line',
        'below-the-line',
        'total above',
        'total below',
        'atl',
        'btl',
        'total fringes',
        'total production',
        'total post production',
        'total other',
      ],
    },
    {
      weight: 0.9,
      any: [
        'acct',
        'acct #',
        'acct no',
        'account',
        'account no',
        'account #',
        'a/c',
        'kostenstelle',
        'poste',
        'cuenta',
      ],
    },
    {
      weight: 0.9,
      any: ['fringe', 'fringes', 'payroll taxes', 'pension & health', 'p&h', 'p,h&w', 'employer ni', 'holiday pay'],
    },
    {
      weight: 0.9,
      any: [
        'contingency',
        'completion bond',
        'bond fee',
        'completion guarantee',
        'imprévus',
        'überschreitungsreserve',
        'imprevistos',
      ],
    },
    {
      weight: 0.8,
      any: [
        'grand total',
        'total budget',
        'production budget',
        'budget total',
        'sub-total',
        'subtotal',
        'negative cost',
        'gesamtkosten',
        'total général',
      ],
    },
    {
      weight: 1.3,
      any: [
        'cost report',
        'weekly cost report',
        'hot cost',
        'hot costs',
        'efc',
        'etc',
        'estimate to complete',
        'estimated final cost',
        'cost to date',
        'variance',
        'over/under',
        'over/(under)',
        'this period',
        'purchase orders',
        'commitments',
        'actuals',
      ],
    },
    {
      weight: 1,
      any: [
        'topsheet',
        'top sheet',
        'budget top sheet',
        'film budget',
        'movie budget',
        'devis',
        'kalkulation',
        'presupuesto',
        'preventivo',
      ],
    },
    {
      weight: 1,
      any: [
        'story & rights',
        'story and rights',
        'story rights',
        'rights & story',
        'producers unit',
        "producer's unit",
        'producer unit',
        'producers',
        'directors unit',
        "director's unit",
        'direction',
        'writers',
      ],
    },
    {
      weight: 0.8,
      any: ['cast', 'talent', 'extra talent', 'background', 'stunts', 'atmosphere', 'star', 'principal cast'],
    },
    {
      weight: 0.8,
      any: [
        'production staff',
        'set construction',
        'set dressing',
        'set operations',
        'grip',
        'grip & electric',
        'electrical',
        'set lighting',
        'camera',
        'camera department',
        'wardrobe',
        'makeup & hair',
        'hair & makeup',
        'production sound',
      ],
    },
    {
      weight: 0.8,
      any: [
        'transportation',
        'locations',
        'location expenses',
        'travel & living',
        'atl travel',
        'facilities',
        'facility expenses',
        'film & lab',
        'production film',
        'picture vehicles',
      ],
    },
    {
      weight: 0.8,
      any: [
        'editing',
        'editorial',
        'music',
        'post production',
        'post-production',
        'visual effects',
        'titles',
        'post sound',
      ],
    },
    {
      weight: 0.6,
      any: ['insurance', 'legal', 'general expense', 'general & administrative', 'publicity', 'overhead'],
    },
    { weight: 0.6, any: ['allow', 'amount', 'units', 'rate', 'weeks', 'flat', 'budget', 'qty'] },
  ],
  values: [
    { weight: 0.8, atLeast: 3, trait: 'money' },
    { weight: 0.5, atLeast: 8, trait: 'money' },
    { weight: 0.3, atLeast: 3, trait: 'account' },
  ],
  shapes: [accountRows],
  fewestLabels: 3,
  fewestValues: 0.8,
  enough: 4,
});

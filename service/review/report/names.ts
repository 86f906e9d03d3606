// How a report calls things. Shared, approved, consented and cleared are four things, and none is said for another.
import type { useCodes } from '../../../lib/model/case-fields.ts';
import { english } from '../english.ts';
import type { CaseStatus } from '../../cases/case-status.ts';
import type { Route } from '../../../lib/decide/route-of.ts';

export const statusNames: Record<CaseStatus, string> = {
  draft: 'Draft',
  shared: 'Shared, nobody asked to approve',
  escalated: 'Waiting for an answer',
  'under-review': 'Under review',
  approved: 'Approved',
  'approved-with-conditions': 'Approved with conditions',
  declined: 'Declined',
  'in-use': 'Approved, in use',
  superseded: 'Superseded',
  withdrawn: 'Withdrawn',
  cut: 'Cut',
  delivered: 'Delivered',
};

export const routeNames: Record<Route, string> = {
  notify: 'To be told, no more',
  judge: 'One more question',
  approve: 'Needs written approval',
  consent: 'Needs a person’s own consent, and approval',
};

export const nameOfUse = (code: (typeof useCodes)[number]): string => english[`use.${code}`];

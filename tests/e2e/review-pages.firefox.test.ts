// The reviewer's tour over the sample production in Firefox, with the steps of the Chromium one.
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { meansHere } from '../../service/verify/means-here.ts';
import { verifyAny } from '../../service/verify/verify-any.ts';
import { launchFirefox } from '../support/firefox.ts';
import type { Firefox } from '../support/firefox.ts';
import { asksWho, findsARecord, goesBackThroughPages, looksAtEveryPage, tourPlaces } from '../support/review-tour.ts';
import type { Tour } from '../support/review-tour.ts';
import { PAYLOAD, samplePolicy, sendSampleProduction } from '../support/sample-production.ts';
import { startService } from '../support/service.ts';
import type { TestService } from '../support/service.ts';
import { inFirefox } from '../support/tour-page.ts';

/** As Firefox counts them; light is looked at in Chromium. */
const DARK = 0;

let service: TestService;
let firefox: Firefox;
let page: Page;
let tour: Tour;

beforeAll(async () => {
  service = await startService({ localSignIn: true });
  service.put('policy.json', JSON.stringify(samplePolicy));
  const { endpoint: origin, enrolmentToken } = service;
  await sendSampleProduction({ origin, enrolmentToken }, { payload: PAYLOAD });
  const preferences = { 'layout.css.prefers-color-scheme.content-override': DARK };
  firefox = await launchFirefox({ port: Number(new URL(origin).port), extension: null, preferences });
  const roles = ['reviewer', 'exporter', 'administrator'].flatMap((role) => ['--role', role]);
  page = await firefox.open(service.command('sign-in', 'Mara Quill', ...roles));
  tour = { page: inFirefox(page), origin, keep: process.env.SCREENS_DIR && `${process.env.SCREENS_DIR}/firefox` };
  await tour.page.press('button', 'Sign in');
  await tour.page.sees('Overview');
});
afterAll(async () => {
  await firefox.close();
  await service.stop();
});

it('every page has no fault axe-core knows and never scrolls sideways', { timeout: 200_000 }, () =>
  // The parts of a policy are built of the same fields.
  looksAtEveryPage(
    tour,
    tourPlaces.filter((place) => !place.startsWith('/policy/') || place.endsWith('/rules')),
  ),
);

it('finds a record by keyboard alone, shows its proof, and goes back through pages', { timeout: 120_000 }, async () => {
  await findsARecord(tour);
  await goesBackThroughPages(tour);
});

it('asks who somebody is, by keyboard', { timeout: 120_000 }, () => asksWho(tour, PAYLOAD));

it('the report it downloads is whole, and nothing anybody typed ran', async () => {
  // The browser's own session, without a folder for downloads.
  const base64 = await tour.page.run<string>(`async () => {
    const reply = await fetch('/v1/review/report?production=NL-042&from=2026-01-01&to=2027-12-31');
    const bytes = new Uint8Array(await reply.arrayBuffer());
    return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
  }`);
  const report = await verifyAny(once(Buffer.from(base64, 'base64')), meansHere());
  expect(report.faults).toEqual([]);
  expect(report.records).toBeGreaterThan(100);
  expect(await tour.page.run('() => "hurt" in window')).toBe(false);
});

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(bytes);
}

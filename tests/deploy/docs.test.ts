import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { hardening } from '../../scripts/deploy/hardening.ts';
import { makeKit } from '../../scripts/deploy/make-kit.ts';
import { orderFrom } from '../../scripts/deploy/order-from.ts';
import { inRoot } from '../../scripts/setup/root.ts';

const guide = readFileSync(inRoot('docs', 'deploying.md'), 'utf8');
const cells = guide.split('\n').map((line) => line.split('|').map((cell) => cell.trim()));

describe('docs/deploying.md', () => {
  it.each(hardening)('says what $name closes and costs', ({ name, browsers, closes, costs }) => {
    expect(cells).toContainEqual(['', `\`${name}\``, browsers.join(', '), closes, costs, '']);
  });

  it('names no file of the kit that is not made', () => {
    const order = orderFrom({ policy: '{}', version: '1', hardened: true });
    const files = typeof order === 'string' ? [] : [...makeKit(order).keys()];
    const named = guide.match(/`(?:linux|windows|macos|intune|google-admin)\/[^`*]+`/g) ?? [];
    expect(named.length).toBeGreaterThan(6);
    for (const name of named) expect(files).toContain(name.replaceAll('`', ''));
  });
});

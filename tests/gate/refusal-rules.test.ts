import { describe, expect, it } from 'vitest';
import { refusalRules } from '../../lib/gate/refusal-rules.ts';
import type { Tool } from '../../lib/model/tool.ts';
import { catalogue } from '../../lib/tools/catalogue/index.ts';
import { hostRule } from '../../lib/tools/host-rule.ts';
import { toolHosts } from '../../lib/tools/match-patterns.ts';
import { catalogueIndex, compileTools, toolFor } from '../../lib/tools/tool-for.ts';
import { ordinaryHosts } from '../support/ordinary-hosts.ts';
import { refusedBy } from '../support/refused-by.ts';

const PAGE = 'chrome-extension://abc/blocked.html';
const tool = (id: string, ...hosts: string[]): Tool => ({ id, name: id, kinds: ['chat'], hosts });

const everything = refusalRules(catalogueIndex(), () => true, PAGE);
const outcome = refusedBy(everything);

/** Every rule of the catalogue as addresses, with what lies beside it. */
const addresses = catalogue.flatMap(toolHosts).flatMap((rule) => {
  const { host, wild, port, path } = hostRule(rule);
  const base = `${wild ? 'any.' : ''}${host}${port === null ? '' : `:${port}`}`;
  return [
    `https://${base}${path ?? ''}`,
    `http://${base}${path ?? ''}/new?q=1#top`,
    `https://www.${base}${path ?? '/'}?q=1`,
    `https://${base}${path ?? ''}zzz`,
    `https://${base}/elsewhere${path ?? ''}`,
    `https://not${base}${path ?? ''}`,
    `https://my-${base}${path ?? ''}`,
    `https://deeper.still.${base}${path ?? ''}`,
    `https://${base.split(':')[0]}.lookalike.example${path ?? ''}`,
    `https://lookalike.example/${base}${path ?? ''}?u=https://${base}${path ?? ''}`,
  ];
});

describe('the whole catalogue refused', () => {
  it('stops exactly what belongs to a tool: a miss beside every hit', () => {
    const wrong = addresses
      .filter((address) => URL.canParse(address))
      .filter((address) => (outcome(address) === 'redirect') !== (toolFor(address) !== null));
    expect(wrong).toEqual([]);
    expect(addresses.length).toBeGreaterThan(10_000);
  });

  it('stops nothing a crew spends its day with', () => {
    const stopped = ordinaryHosts.filter((host) => outcome(`https://${host}/page?q=chatgpt.com`));
    expect(stopped).toEqual([]);
  });

  it('stays far below what browsers take: a thousand patterns', () => {
    expect(everything.length).toBeLessThan(500);
    expect(new Set(everything.map(({ id }) => id)).size).toBe(everything.length);
  });
});

describe('some tools refused', () => {
  const tools = [
    tool('lot', '*.lot.example'),
    tool('inner', 'good.lot.example'),
    tool('site', 'wide.example'),
    tool('part', 'wide.example/good'),
    tool('deep', 'wide.example/good/bad'),
    tool('port', 'wide.example:8443'),
  ];
  const refused = (...ids: string[]) => refusalRules(compileTools(tools), ({ id }) => ids.includes(id), PAGE);

  it.each([
    ['lot', 'https://any.lot.example/', 'redirect'],
    ['lot', 'https://good.lot.example/', 'allow'],
    ['lot', 'https://lot.example/', null],
    ['inner', 'https://good.lot.example/', 'redirect'],
    ['inner', 'https://any.lot.example/', null],
    ['site', 'https://wide.example/', 'redirect'],
    ['site', 'https://wide.example/good/x', 'allow'],
    ['site', 'https://wide.example:8443/', 'allow'],
    ['site', 'https://wide.example./', 'redirect'],
    ['part', 'https://wide.example/good', 'redirect'],
    ['part', 'https://wide.example/Good//x', 'redirect'],
    ['part', 'https://wide.example/good/bad', 'allow'],
    ['part', 'https://wide.example/goods', null],
    ['port', 'https://wide.example:8443/', 'redirect'],
    ['port', 'https://wide.example:8444/', null],
  ])('%s refused: %s → %s', (id, address, expected) => {
    expect(refusedBy(refused(id))(address)).toBe(expected);
  });

  it('nothing refused is no rule at all', () => expect(refused()).toEqual([]));

  it('the page learns the place from the rule, and nothing of the query', () => {
    const [redirect] = refused('part').filter(({ action }) => action.type === 'redirect');
    const action = redirect!.action as { redirect: { regexSubstitution: string } };
    const to = action.redirect.regexSubstitution.replaceAll('\\1', '$1');
    const at = 'https://wide.example/good/x?q=secret';
    expect(at.replace(new RegExp(redirect!.condition.regexFilter, 'i'), to)).toBe(`${PAGE}#wide.example/good`);
  });
});

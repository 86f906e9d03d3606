import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { messageName } from '../../lib/words/message-name.ts';
import { parseMessage, type Part } from '../../lib/words/parse-message.ts';
import { catalogueOf, languages, wholeCatalogue } from '../../scripts/setup/catalogues.ts';
import { localeFiles } from '../../scripts/setup/locale-files.ts';
import { nodesOf, sourcesIn } from '../support/source-file.ts';

const english = catalogueOf('en');
const keys = Object.keys(english);

/** Names a message has places for, plurals' numbers among them. */
function namesIn(message: string): string[] {
  const names = new Set<string>();
  const look = (part: Part): void => {
    if (typeof part === 'string' || part.kind === 'number') return;
    names.add(part.name);
    if (part.kind === 'plural') [...part.forms.values()].flat().forEach(look);
  };
  parseMessage(message).forEach(look);
  return [...names].sort();
}

/** Forms of every plural in a message. */
function formsIn(message: string): string[][] {
  const look = (part: Part): string[][] =>
    typeof part === 'string' || part.kind !== 'plural'
      ? []
      : [[...part.forms.keys()], ...[...part.forms.values()].flat().flatMap(look)];
  return parseMessage(message).flatMap(look);
}

/** What the language counts by in whole numbers that occur here: "many" is for millions in most of ours. */
const formsOf = (lang: string): string[] => [
  ...new Set([0, 1, 2, 3, 5, 7, 11, 100, 1234].map((n) => new Intl.PluralRules(lang).select(n))),
];

describe.each(languages())('%s', (language) => {
  const words = catalogueOf(language);

  it('has every message of English, and no other', () => {
    expect(Object.keys(words).sort()).toEqual([...keys].sort());
  });

  it('has the same places for values in each', () => {
    const own = Object.entries(words).map(([key, message]) => [key, namesIn(message)] as const);
    const wanted = own.map(([key]) => [key, namesIn(english[key] ?? '')] as const);
    expect(own).toEqual(wanted);
  });

  it('has every form its language counts by', () => {
    const needed = formsOf(words['lang'] ?? '');
    const short = Object.entries(words).filter(([, message]) =>
      formsIn(message).some((forms) => needed.some((form) => !forms.includes(form))),
    );
    expect(short).toEqual([]);
  });

  it('says what language it is in', () => {
    expect(words['lang']).toMatch(new RegExp(`^${language}\\b`, 'u'));
    expect(['ltr', 'rtl']).toContain(words['dir']);
  });

  it('has nothing the browsers would take for a place of theirs, and no blank ends', () => {
    expect(Object.entries(words).filter(([, message]) => /\$|^\s|\s$|__MSG_/u.test(message) || message === '')).toEqual(
      [],
    );
  });
});

it('a message a language lacks is there in English', () => {
  const words = wholeCatalogue({ 'panel.cancel': 'Abbrechen' });
  expect(words['panel.cancel']).toBe('Abbrechen');
  expect(words['panel.stay']).toBe('Stay');
});

it('every language lies where the browsers look, under names they take', () => {
  const files = localeFiles();
  expect([...files.keys()]).toContain('_locales/en/messages.json');
  for (const [path, text] of files) {
    expect(path).toMatch(/^_locales\/[a-z]{2}(?:_[A-Z]{2})?\/messages\.json$/u);
    const names = Object.keys(JSON.parse(text) as object);
    expect(names.filter((name) => !/^\w+$/u.test(name))).toEqual([]);
    // Chromium does not tell capitals from small letters.
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(keys.length);
  }
  expect(new Set(keys.map(messageName)).size).toBe(keys.length);
});

it('names the panel’s controls as checks outside rely on', () => {
  expect(english).toMatchObject({
    'panel.cancel': 'Cancel',
    'panel.remove': 'Remove and continue',
    'panel.continue': 'Continue anyway',
    'panel.ask': 'Ask for approval',
    'panel.goTo': 'Go to {tool}',
    'panel.stay': 'Stay',
    'panel.reason': 'Reason',
  });
});

const isKey = (text: string): boolean => Object.hasOwn(english, text);
const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`);

/** The keys a literal names: itself, or for a template every key that fits. Nothing where it names none. */
function keysOf(node: ts.Node): string[] {
  if (ts.isStringLiteralLike(node)) return isKey(node.text) ? [node.text] : [];
  if (!ts.isTemplateExpression(node) || !/^[\w-]+\./u.test(node.head.text)) return [];
  const rest = node.templateSpans.map(({ literal }) => `[^.]+${escaped(literal.text)}`).join('');
  const fits = new RegExp(`^${escaped(node.head.text)}${rest}$`, 'u');
  return keys.filter((key) => fits.test(key));
}

const folders = ['lib', 'components', 'entrypoints', 'service/own', 'service/pages'];
const trees = folders.flatMap(sourcesIn).map(({ tree }) => tree);
const nodes = trees.flatMap((tree) => [...nodesOf(tree)]);

it('every message is said somewhere', () => {
  const said = new Set(nodes.flatMap(keysOf));
  const byTheBuild = ['extension.name', 'extension.description', 'lang', 'dir'];
  expect(keys.filter((key) => !said.has(key) && !byTheBuild.includes(key))).toEqual([]);
});

it('whoever says a message gives the values it has places for', () => {
  const wrong: string[] = [];
  for (const node of nodes) {
    if (!ts.isCallExpression(node) || !['t', 'say'].includes(node.expression.getText())) continue;
    const [key, values] = node.arguments;
    const literals = key ? [...nodesOf(key)].flatMap(keysOf) : [];
    if (values && !ts.isObjectLiteralExpression(values)) continue;
    const given = (values?.properties ?? []).map((property) => property.name?.getText() ?? '').sort();
    const wanted = new Set(literals.flatMap((each) => namesIn(english[each] ?? '')));
    // Of a template it is not known which of its keys is meant; none of them may get what no one has a place for.
    const isTemplate = key !== undefined && [...nodesOf(key)].some(ts.isTemplateExpression);
    const isSame = (isTemplate || given.length === wanted.size) && given.every((name) => wanted.has(name));
    if (literals.length > 0 && !isSame)
      wrong.push(`${node.getText()} has places for ${[...wanted].join(', ') || 'nothing'}`);
  }
  expect(wrong).toEqual([]);
});

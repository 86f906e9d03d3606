import { describe, expect, it } from 'vitest';
import type { Tool, ToolKind } from '../../lib/model/tool.ts';
import { alternatives, toolUrl } from '../../lib/tools/stand.ts';

const made = (id: string, ...kinds: ToolKind[]): Tool => ({ id, name: id, kinds, hosts: [`${id}.example`] });
const ids = (tools: readonly Tool[]) => tools.map((tool) => tool.id);

const still = made('still', 'image');
const clip = made('clip', 'video', 'image');
const board = made('board', 'storyboard');
const talk = made('talk', 'chat');
const song = made('song', 'music');

describe('alternatives', () => {
  it.each([
    [
      'the same main kind first, then a shared kind, then a near one',
      made('a', 'image'),
      [board, clip, still, song],
      ['still', 'clip', 'board'],
    ],
    ['nothing near: nothing offered', made('a', 'music'), [still, clip, talk], []],
    ['never itself', song, [song], []],
    ['order of the list among equals', made('a', 'chat'), [made('two', 'chat'), made('one', 'chat')], ['two', 'one']],
    ['words for words', made('a', 'writing'), [talk, song], ['talk']],
  ])('%s', (_, tool, approved, expected) => expect(ids(alternatives(tool, approved))).toEqual(expected));

  it('leaves the list it was given alone', () => {
    const approved = [clip, still];
    alternatives(made('a', 'image'), approved);
    expect(ids(approved)).toEqual(['clip', 'still']);
  });
});

describe('toolUrl', () => {
  it.each([
    [['*.a.example', 'app.a.example'], 'https://app.a.example'],
    [['x.example/i/ask'], 'https://x.example/i/ask'],
    [['*.a.example'], 'https://a.example'],
  ])('%j → %s', (hosts, url) => expect(toolUrl({ ...still, hosts })).toBe(url));
});

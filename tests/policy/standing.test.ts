import { describe, expect, it } from 'vitest';
import type { Tool, ToolKind } from '../../lib/model/tool.ts';
import { standing } from '../../lib/policy/standing.ts';
import { policyWith } from './builders.ts';

const tool = (id: string, kinds: ToolKind[], host = `${id}.example`): Tool => ({
  id,
  name: id.toUpperCase(),
  kinds,
  hosts: [host],
});
const pictures = tool('pictures', ['image']);
const talker = tool('talker', ['chat']);
const writer = tool('writer', ['writing', 'chat']);
const painter = tool('painter', ['image', 'design'], '*.painter.example');
const animator = tool('animator', ['video']);
const catalogue = [talker, writer, pictures, painter, animator];

const policy = policyWith({
  tools: {
    entries: [
      { tool: 'talker', status: 'approved', tier: 'enterprise' },
      { tool: 'painter', status: 'approved' },
      { tool: 'animator', status: 'conditional', conditions: 'Temp material only' },
      { tool: 'pictures', status: 'blocked', reason: 'Public by default', instead: ['animator', 'nobody', 'writer'] },
      { tool: 'writer', status: 'blocked', instead: ['pictures'] },
    ],
  },
});
const insteadOf = (of: Tool) => standing(policy, of, catalogue).instead.map(({ id }) => id);

describe('standing', () => {
  it.each([
    [talker, { status: 'approved', tier: 'enterprise', reason: null }],
    [animator, { status: 'conditional', conditions: 'Temp material only' }],
    [pictures, { status: 'blocked', reason: 'Public by default' }],
    [tool('stranger', ['chat']), { status: 'unlisted', tier: null, reason: null, conditions: null }],
  ])('$id', (of, expected) => {
    expect(standing(policy, of, catalogue)).toMatchObject({ id: of.id, name: of.name, ...expected });
  });

  it('without a policy every tool is unlisted and nothing is offered', () => {
    expect(standing(null, talker, catalogue)).toMatchObject({ status: 'unlisted', instead: [] });
  });

  it.each([
    [
      'what the entry names first, then approved tools of that kind; never a blocked or unknown one',
      pictures,
      ['animator', 'painter'],
    ],
    ['approved tools of a near kind where the entry only names a blocked one', writer, ['talker']],
    ['nothing where no approved tool does anything like it', tool('singer', ['music']), []],
    ['never itself', talker, []],
  ])('offers %s', (_, of, ids) => {
    expect(insteadOf(of)).toEqual(ids);
  });

  it('gives an address for each', () => {
    expect(standing(policy, pictures, catalogue).instead.map(({ url }) => url)).toEqual([
      'https://animator.example',
      'https://painter.example',
    ]);
  });

  it('passes on what is known and not known of the tool', () => {
    const look = { ...talker, unverified: true };
    expect(standing(null, look, catalogue)).toMatchObject({ unverified: true, facts: null, kinds: ['chat'] });
  });
});

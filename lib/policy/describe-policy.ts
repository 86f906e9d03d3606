import type { Policy } from '../model/policy.ts';
import { detectorIds } from '../model/detector-id.ts';
import { toolStatuses } from '../model/status.ts';
import type { Tool } from '../model/tool.ts';
import { rulesFor } from '../decide/rules.ts';
import { arrivalRule } from '../decide/arrival.ts';

/** What a device would do with this policy, as lines for a terminal. */
export function describePolicy(policy: Policy, catalogue: readonly Tool[]): string[] {
  return [
    ...ofProductions(policy),
    '',
    'Tools',
    ...ofTools(policy, catalogue),
    '',
    'What happens to what is found (left to right: by where the tool stands)',
    ...ofActions(policy),
    '',
    'Protected',
    ...ofProtected(policy),
    '',
    'Where records go',
    ...ofDisclosure(policy),
  ];
}

function ofProductions(policy: Policy): string[] {
  const { revision, issuedAt, expiresAt, organisation, productions } = policy;
  const dates = [issuedAt && `issued ${issuedAt}`, expiresAt ? `expires ${expiresAt}` : 'does not expire'];
  return [
    `Revision ${revision}, ${dates.filter(Boolean).join(', ')}${organisation ? `, for ${organisation}` : ''}`,
    ...productions.map(({ id, title, showcode, starts, wraps, deliveries, contact }) => {
      const facts = [
        showcode && `showcode ${showcode}`,
        starts && `from ${starts}`,
        wraps && `until ${wraps}`,
        deliveries.length > 0 && `deliveries ${deliveries.map(({ on }) => on).join(', ')}`,
        contact ? `contact ${contact.name} <${contact.email}>` : 'no contact',
      ];
      return `Production ${id}${title ? ` “${title}”` : ''}: ${facts.filter(Boolean).join(', ')}`;
    }),
  ];
}

function ofTools(policy: Policy, catalogue: readonly Tool[]): string[] {
  const names = new Map([...catalogue, ...policy.tools.custom].map(({ id, name }) => [id, name]));
  const entries = policy.tools.entries.map((entry) => {
    const facts = [
      entry.tier && `tier ${entry.tier}`,
      entry.accounts.length > 0 && `accounts ${entry.accounts.join(' ')}`,
      entry.permits.length > 0 && `permits ${entry.permits.join(', ')}`,
      entry.conditions && `conditions: ${entry.conditions}`,
      entry.reason && `reason: ${entry.reason}`,
      entry.instead.length > 0 && `instead ${entry.instead.join(', ')}`,
    ];
    return `  ${pad(names.get(entry.tool) ?? `${entry.tool} (not known)`, 22)}${pad(entry.status, 13)}${facts.filter(Boolean).join('; ')}`;
  });
  const unlisted = arrivalRule(policy, { id: '', status: 'unlisted' });
  return [
    ...entries,
    ...policy.tools.custom.map(
      ({ name, kinds, hosts }) => `  ${pad(name, 22)}${pad('added', 13)}${kinds.join(', ')} at ${hosts.join(', ')}`,
    ),
    `  ${pad('every other tool', 22)}${pad('unlisted', 13)}on arrival: ${unlisted.action} (${unlisted.id})`,
    `  while typing, requests beside the message: ${policy.tools.typeahead} where the tool is not approved`,
  ];
}

function ofActions(policy: Policy): string[] {
  const byStatus = toolStatuses.map((status) => rulesFor(policy, { id: '', status, permits: [] }));
  const rows = detectorIds.map((detector) => {
    const rules = byStatus.map((table) => table[detector]);
    const sources = [...new Set(rules.map(({ id, setBy }) => (setBy === 'built-in rules' ? 'built-in' : fieldOf(id))))];
    return `  ${pad(detector, 22)}${rules.map(({ action }) => pad(action, 13)).join('')}${sources.join(', ')}`;
  });
  return [
    `  ${pad('', 22)}${toolStatuses.map((status) => pad(status, 13)).join('')}set by`,
    ...rows,
    `  a check that fails or times out: ${policy.onError}`,
  ];
}

function ofProtected({ protect, productions }: Policy): string[] {
  const names = productions.flatMap(({ title, showcode }) => [title, showcode]).filter(Boolean).length;
  const { terms, patterns, talent, works, passages, images } = protect;
  const consents = talent.reduce((sum, { consent }) => sum + consent.length, 0);
  return [
    `  terms ${terms.length} (and ${names} from titles and showcodes), patterns ${patterns.length}`,
    `  performers ${talent.length}, with consents on file ${consents}`,
    `  works added ${works.add.length}, removed ${works.remove.length}`,
    `  passages ${passages ? 'registered' : 'none'}, images ${images ? `registered ${images.count}` : 'none'}`,
  ];
}

function ofDisclosure({ disclosure, notice, discovery }: Policy): string[] {
  const content = disclosure.content === 'none' ? 'no content' : 'with an excerpt';
  return [
    disclosure.endpoint
      ? `  ${disclosure.endpoint}, ${content}, ${disclosure.enrolmentToken ? 'with' : 'without'} an enrolment token`
      : '  they stay in this browser: no disclosure service is named',
    `  notice ${notice.version ?? 'none'}; looking for unknown tools: ${discovery ? 'on' : 'off'}`,
  ];
}

/** `actions.script.unlisted` → `actions.script` */
const fieldOf = (rule: string): string => rule.split('.').slice(0, 2).join('.');

const pad = (text: string, width: number): string => text.padEnd(width - 1) + ' ';

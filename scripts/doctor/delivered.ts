// Managed storage: what the extension would be given of one source.
import type { KitBrowser } from '../release/identity.ts';
import { aside, isDictionary, kindOf, wrong } from './source.ts';
import type { Dictionary, Problem } from './source.ts';

export interface Delivered {
  /** What arrives under `policy`: text, or the object itself in Firefox. Undefined: nothing. */
  policy: unknown;
  problems: Problem[];
}

const nothing = (...problems: Problem[]): Delivered => ({ policy: undefined, problems });

/** Finds a key whatever its case: to say that its case is what is wrong. */
const likeIn = (document: Dictionary, name: string): string | undefined =>
  Object.keys(document).find((key) => key !== name && key.trim().toLowerCase() === name.toLowerCase());

function fromEntry(browser: KitBrowser, where: string, entry: unknown): Delivered {
  if (!isDictionary(entry)) return nothing(wrong(where, `is ${kindOf(entry)}, not an object`));
  const policy = entry['policy'];
  const like = likeIn(entry, 'policy');
  const others = Object.keys(entry).filter((key) => key !== 'policy' && key !== like);
  const problems = others.map((key) => aside(`${where}.${key}`, 'is nothing the extension reads'));
  if (like && policy === undefined) return nothing(wrong(`${where}.${like}`, 'must be written "policy"'), ...problems);
  if (policy === undefined) return nothing(wrong(where, 'has no "policy"'), ...problems);
  if (typeof policy === 'string' || (browser === 'firefox' && isDictionary(policy))) return { policy, problems };
  const wrapped = isDictionary(policy) && 'Value' in policy ? '; "Value" belongs in the Google Admin console only' : '';
  const effect = browser === 'firefox' ? 'the extension refuses it' : 'the browser drops it without a word';
  return nothing(wrong(`${where}.policy`, `is ${kindOf(policy)}, not text: ${effect}${wrapped}`), ...problems);
}

/** What a browser hands over of `3rdparty` in one document. */
export function delivered(browser: KitBrowser, id: string, settings: Dictionary): Delivered {
  const third = settings['3rdparty'];
  if (third === undefined) return nothing();
  if (!isDictionary(third)) return nothing(wrong('3rdparty', `is ${kindOf(third)}, not an object`));
  const group = browser === 'firefox' ? 'Extensions' : 'extensions';
  const like = likeIn(third, group);
  const extensions = third[group];
  if (extensions === undefined)
    return nothing(
      wrong('3rdparty', like ? `"${like}" must be written "${group}" in this browser` : `has no "${group}"`),
    );
  if (!isDictionary(extensions)) return nothing(wrong(`3rdparty.${group}`, `is ${kindOf(extensions)}, not an object`));
  const entry = extensions[id];
  if (entry !== undefined) return fromEntry(browser, `3rdparty.${group}.${id}`, entry);
  const names = Object.keys(extensions);
  const found = names.length > 0 ? `; it has ${names.join(', ')}` : '';
  return nothing(wrong(`3rdparty.${group}`, `has nothing for ${id}${found}`));
}

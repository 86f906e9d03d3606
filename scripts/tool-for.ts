// npm run -s tool-for -- [--policy P.json] URL… : one JSON line a URL, echoed as given. --stdin reads URLs, one a line.
// Exit 0: every URL got its line. 2: the policy could not be used, or no URL was given; why is on stderr.
import { createInterface } from 'node:readline';
import type { Policy } from '../lib/model/policy.ts';
import type { Tool } from '../lib/model/tool.ts';
import type { PolicyReading } from '../lib/policy/read-policy.ts';
import { standing } from '../lib/policy/standing.ts';
import { catalogue } from '../lib/tools/catalogue/index.ts';
import { compileTools } from '../lib/tools/compile-tools.ts';
import { toolFor } from '../lib/tools/tool-for.ts';
import { readPolicyFile } from './policy-file.ts';

const USAGE = 'Name a URL: npm run -s tool-for -- [--policy P.json] [--stdin] URL…';

class Unusable extends Error {}

/** The policy of a file, whole or not at all. */
function policyOf(file: string | undefined): Policy {
  if (file === undefined) throw new Unusable('--policy needs a file.');
  let reading: PolicyReading;
  try {
    reading = readPolicyFile(file);
  } catch (error) {
    throw new Unusable(`${file} could not be read (${(error as NodeJS.ErrnoException).code ?? 'unknown reason'}).`);
  }
  if (!reading.ok) throw new Unusable([`${file} was refused:`, ...reading.reasons].join('\n  - '));
  return reading.policy;
}

/** Answers one URL as one line of JSON. */
function answering(policy: Policy | null): (url: string) => string {
  const tools: readonly Tool[] = [...(policy?.tools.custom ?? []), ...catalogue];
  const index = compileTools(tools);
  return (url) => {
    const tool = toolFor(url, index);
    if (!tool) return JSON.stringify({ url, tool: null, status: null });
    const { id, name, kinds } = tool;
    return JSON.stringify({ url, tool: { id, name, kinds }, status: standing(policy, tool, tools).status });
  };
}

/** By hand, because a malformed URL may well begin with a dash and still gets its line. */
function options(args: string[]) {
  const urls: string[] = [];
  let policy: Policy | null = null;
  let stdin = false;
  for (let i = 0; i < args.length; i += 1) {
    const arg = args[i]!;
    if (arg === '--stdin') stdin = true;
    else if (arg === '--policy') policy = policyOf(args[(i += 1)]);
    else if (arg.startsWith('--policy=')) policy = policyOf(arg.slice('--policy='.length));
    else if (arg !== '--') urls.push(arg);
  }
  if (urls.length === 0 && !stdin) throw new Unusable(USAGE);
  return { urls, policy, stdin };
}

async function main(): Promise<void> {
  const { urls, policy, stdin } = options(process.argv.slice(2));
  const answer = answering(policy);
  for (const url of urls) console.log(answer(url));
  if (!stdin) return;
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) console.log(answer(line));
}

try {
  await main();
} catch (error) {
  if (!(error instanceof Unusable)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}

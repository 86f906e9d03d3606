import { faultNames } from './faults.ts';
import type { Fault, Report } from './faults.ts';

const some = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`;

const faultLine = ({ name, line, where }: Fault): string =>
  `  ${name}${line === null ? '' : `, line ${line}`}${where ? `, ${where}` : ''}: ${faultNames[name]}`;

/** The report in plain words, the verdict first. */
export function reportLines(report: Report, { name, isPinned }: { name: string; isPinned: boolean }): string[] {
  const { whole, faults, more, records, erased, leftOut, statements, chains, notes, key, checkpoint } = report;
  const count = faults.length + more;
  return [
    `${name}: ${whole ? 'whole' : `not whole, ${some(count, 'fault')}`}`,
    `  ${some(records, 'record')} in ${some(chains, 'chain')}, ${erased} erased, ${some(statements, 'statement')} of the service, ${leftOut} left out by the query`,
    checkpoint ? `  signed tree of ${some(checkpoint.size, 'leaf', 'leaves')}, ${checkpoint.at}` : '  no signed tree',
    `  key ${key ?? 'unknown'}${isPinned ? '' : ', as the export states it: compare it with the one the service was set up with'}`,
    ...faults.map(faultLine),
    ...(more > 0 ? [`  and ${some(more, 'more fault')}`] : []),
    ...notes.map((note) => `  ${note}`),
  ];
}

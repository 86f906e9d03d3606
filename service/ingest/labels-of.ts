import type { LogRecord } from '../../lib/model/record.ts';

/** What records are filtered by, beside their envelope. */
export interface Labels {
  tool: string | null;
  decision: string | null;
  detectors: readonly string[];
}

const MAX_LABEL = 200;

const detectorsOf = (record: LogRecord): string[] => {
  if (record.type === 'slateguard.attempt') return record.data.findings.map((finding) => finding.detector);
  return record.type === 'slateguard.approval' ? record.data.detectors : [];
};

export function labelsOf(record: LogRecord): Labels {
  const { tool } = record.data;
  return {
    tool: typeof tool === 'string' && tool.length <= MAX_LABEL ? tool : null,
    decision: record.type === 'slateguard.attempt' ? record.data.decision : null,
    detectors: [...new Set(detectorsOf(record))],
  };
}

// The reviewing pages and the reports are in English; the words they share with the extension are its English ones.
import english from '../../components/strings/en.json' with { type: 'json' };
import type { DetectorId } from '../../lib/model/detector-id.ts';
import type { ToolStatus } from '../../lib/model/status.ts';

export { english };

export const detectorName = (id: DetectorId): string => english[`detector.${id}`];

export const statusName = (status: ToolStatus): string => english[`status.${status}`];

import type { AttemptReport } from '../../lib/model/attempt.ts';

/** What a person may do beside answering; the question stays where it is. */
export interface PanelAside {
  /** Opens the page on which the work is declared. */
  declare(): void;
  /** Says that what was found isn't that, or takes it back. → whether it is on record. */
  dispute(isWithdrawn: boolean): Promise<boolean>;
}

/** The same before it is known what the question is about. */
export interface PanelAsides extends Pick<PanelAside, 'declare'> {
  dispute(report: AttemptReport, isWithdrawn: boolean): Promise<boolean>;
}

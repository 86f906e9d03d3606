/** What a person may do beside answering; the question stays where it is. */
export interface PanelAside {
  /** Opens the page on which the work is declared. */
  declare(): void;
}

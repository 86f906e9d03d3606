/** What a stretch of lines shows of a script; counts. */
export interface Evidence {
  headings: number;
  looseHeadings: number;
  pairs: number;
  said: number;
  extended: number;
  /** A name at the very end, whose speech was not copied. */
  openCues: number;
  /** Names set in further than the speech below them. */
  indented: number;
  parentheticals: number;
  /** Parentheticals in the words of the trade: (beat), (smiling), (into phone). */
  remarks: number;
  transitions: number;
  furniture: number;
  stage: number;
  /** Speakers who speak again. */
  recurring: number;
  distinct: number;
  speeches: number;
  conversational: number;
  /** Speech in the first or second person, in whole sentences. */
  personal: number;
  /** Speech that goes on for a paragraph, as essays under a heading do. */
  lengthy: number;
  emphatic: number;
  staging: number;
  /** Sentences of somebody doing something now. */
  happens: number;
  /** What the camera does or we see. */
  camera: number;
  /** Sentences without their subject: Looks up. */
  clipped: number;
  /** Speech at the very beginning, then somebody acts. */
  replies: number;
  /** Things seen in a word or two: Silence. */
  fragments: number;
  /** Lines of action, and those told in the past or of the reader. */
  actions: number;
  untold: number;
  /** Speakers named in the action. */
  mentions: number;
  titlePage: number;
  /** Title-page lines nobody else writes: a writing credit, a draft. */
  billing: number;
  /** Full headings with a paragraph of action below. */
  opened: number;
  /** Characters introduced in capitals with their age. */
  introduced: number;
  /** Sounds and sudden moves in capitals: the phone RINGS. */
  struck: number;
  sections: number;
  /** Sections named after acts, sequences and scenes. */
  acts: number;
  /** Lines with a revision mark in the margin, or a scene number in both. */
  margins: number;
  /** Lines of lists, tables and long running text. */
  foreign: number;
}

export const noEvidence = (): Evidence => ({
  headings: 0,
  looseHeadings: 0,
  pairs: 0,
  said: 0,
  extended: 0,
  openCues: 0,
  indented: 0,
  parentheticals: 0,
  remarks: 0,
  transitions: 0,
  furniture: 0,
  stage: 0,
  recurring: 0,
  distinct: 0,
  speeches: 0,
  conversational: 0,
  personal: 0,
  lengthy: 0,
  emphatic: 0,
  staging: 0,
  happens: 0,
  camera: 0,
  clipped: 0,
  replies: 0,
  fragments: 0,
  actions: 0,
  untold: 0,
  mentions: 0,
  titlePage: 0,
  billing: 0,
  opened: 0,
  introduced: 0,
  struck: 0,
  sections: 0,
  acts: 0,
  margins: 0,
  foreign: 0,
});

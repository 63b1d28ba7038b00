/** What is recorded of scores and clippings: members of the union of `auditEvents.ts`. */

export type ScoreEvent =
  | {
      /** `points`: sum of the lines */
      event: 'scores.locked'
      data: { month: string; rules: number; lines: number; points: string }
    }
  | { event: 'scores.released'; data: { month: string; rules: number } }
  | { event: 'scoreRules.made'; data: { rules: { number: number; from: string; note: string } } }
  | {
      event: 'clipping.entered' | 'clipping.changed' | 'clipping.confirmed' | 'clipping.refused'
      /** `about`: kind and id of the story */
      data: { clipping: { id: string; about: string; outlet: string; date: string }; reason?: string }
    }

/** What is recorded of the registers, and of what units score: parts of the closed union. */

/** A record of the register of projects. */
export interface ProjectSubject {
  id: string
  name: string
}

export type RegisterEvent =
  | { event: 'project.created'; data: { project: ProjectSubject } }
  | {
      /** of lists of facts the rows that were taken out and put in */
      event: 'project.changed'
      data: { project: ProjectSubject; before: Record<string, unknown>; after: Record<string, unknown> }
    }
  | { event: 'project.merged'; data: { project: ProjectSubject; into: ProjectSubject } }
  | {
      /** a spreadsheet became records: each of them has its own entry, too */
      event: 'projects.imported'
      data: { file: { name: string; sha256: string }; created: number; changed: number }
    }
  | {
      event: 'figure.changed'
      data: {
        project: ProjectSubject
        figure: { indicator: string; label: string; unit: string; kind: string; before: string; after: string }
        reason: string
      }
    }
  | { event: 'rate.entered'; data: { rate: { currency: string; day: string; rate: string; source: string } } }

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

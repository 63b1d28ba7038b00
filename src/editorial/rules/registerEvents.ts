/** What is recorded of the registers of projects and figures: members of the union of `auditEvents.ts`. */

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
      /** a spreadsheet became records; those that it filled have entries of their own besides */
      event: 'projects.imported'
      data: { file: { name: string; sha256: string }; created: ProjectSubject[]; changed: number }
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

/** What stands around every answer, as the database last gave it. */
export interface Around {
  /** the public settings as they are stored */
  settings: Record<string, unknown>
  units: {
    id: string
    name: string
    shortName?: string | null
    slug: string
    kind?: string | null
    formerNames?: string[] | null
    mergedInto?: string | null
  }[]
}

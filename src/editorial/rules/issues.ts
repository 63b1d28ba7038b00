/** What a check finds. The same on every run: `id` is a function of check, field, excerpt and ordinal alone. */
export type Severity = 'error' | 'warning' | 'hint'

export interface Issue {
  id: string
  /** number in the list of checks, as text: `"34"` */
  check: string
  severity: Severity
  /** dotted path: `title`, `body`, `figures.0.asOf` */
  field: string
  /** the sentence, or the whole value of a short field, in which `position` lies; empty where something is missing */
  excerpt: string
  /** UTF-16 units of the field's plain text (body: blocks joined by one `\n`) */
  position: { start: number; end: number }
  /** a Chinese sentence: what is wrong and what to write */
  suggestion: string
  /** the text that goes in place of `position`, where one click mends it */
  fix?: string
  /** who acknowledged the warning, or null */
  acknowledgedBy: { id: string; name: string } | null
}

/**
 * What the floor of the public site (Chrome 61, iOS 12) does not know and a layout could come to depend on, with the
 * versions that brought it. Source: MDN browser-compat-data. What is ignored without harm (text-wrap, accent-color …)
 * is not listed.
 */
export interface Feature {
  pattern: RegExp
  /** said after "is from" */
  since: string
}

/** Names of at-rules. */
export const AT_RULES: Feature[] = [
  { pattern: /^layer$/, since: 'Chrome 99, iOS 15.4' },
  { pattern: /^container$/, since: 'Chrome 105, iOS 16' },
  { pattern: /^property$/, since: 'Chrome 85, iOS 16.4' },
  { pattern: /^(scope|starting-style)$/, since: 'Chrome 117, iOS 17.4' },
]

/** Parameters of media queries. */
export const MEDIA: Feature[] = [{ pattern: /[<>]/, since: 'Chrome 104, iOS 16.4' }]

/** Selectors: one unknown selector makes the whole list invalid. */
export const SELECTORS: Feature[] = [
  { pattern: /:(is|where)\(/, since: 'Chrome 88, iOS 14' },
  { pattern: /:has\(/, since: 'Chrome 105, iOS 15.4' },
  { pattern: /:not\([^)]*,/, since: 'Chrome 88, iOS 9' },
  { pattern: /:focus-visible/, since: 'Chrome 86, iOS 15.4' },
  { pattern: /:any-link/, since: 'Chrome 65, iOS 9' },
  { pattern: /::marker/, since: 'Chrome 86, iOS 11.3' },
  { pattern: /&/, since: 'Chrome 120, iOS 17.2 (nesting)' },
]

/** Names of properties; allowed inside @supports, where the fallback stands outside. */
export const PROPERTIES: Feature[] = [
  {
    pattern: /^(gap|row-gap|column-gap)$/,
    since: 'Chrome 84, iOS 14.5 in flex containers; in grids grid-gap is older than the floor',
  },
  { pattern: /^aspect-ratio$/, since: 'Chrome 88, iOS 15' },
  { pattern: /^inset(-|$)/, since: 'Chrome 87, iOS 14.5' },
  { pattern: /^(margin|padding|border)-(inline|block)(-|$)/, since: 'Chrome 69 to 87, iOS 12.2 to 14.5' },
  { pattern: /^(translate|rotate|scale)$/, since: 'Chrome 104, iOS 14.5' },
]

/** Values; allowed inside @supports, or after a declaration of the same property that is without them. */
export const VALUES: Feature[] = [
  { pattern: /(^|[^-\w])(clamp|min|max)\(/, since: 'Chrome 79, iOS 11.3 (clamp: 13.4)' },
  { pattern: /\d(dvh|svh|lvh|dvw|svw|lvw)\b/, since: 'Chrome 108, iOS 15.4' },
  { pattern: /\d(cq[whib]|cqmin|cqmax|lh|rlh)\b/, since: 'Chrome 105 to 111, iOS 16 to 16.4' },
  { pattern: /\b(color-mix|oklch|oklab|lch|lab|light-dark)\(/, since: 'Chrome 111 to 123, iOS 15 to 17.5' },
  { pattern: /\b(rgb|hsl)a?\([^,)]*\s[^,)]*\)/, since: 'Chrome 65, iOS 12.2 (colours without commas)' },
  { pattern: /#([\da-f]{4}|[\da-f]{8})\b/i, since: 'Chrome 62, iOS 9.3 (colours with alpha)' },
  { pattern: /\benv\(/, since: 'Chrome 69, iOS 11.3' },
  { pattern: /^(flow-root)$/, since: 'Chrome 58, iOS 13' },
  { pattern: /^contents$/, since: 'Chrome 65, iOS 11.3' },
]

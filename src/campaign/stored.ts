/** Columns of rows as they are stored. */

/** The text of a column, an id, a number; '' where there is nothing. */
export const textOf = (value: unknown): string => (value === null || value === undefined ? '' : String(value))

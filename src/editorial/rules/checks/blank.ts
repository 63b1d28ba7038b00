/** Whether a value says nothing: absent, or a text of white space and invisible characters alone. */
export const isBlank = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  (typeof value === 'string' && /^[\s\u200b-\u200f\u2060\ufeff\u3164]*$/.test(value))

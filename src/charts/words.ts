/** Numbers as a chart writes them. Values are decimal texts; only lengths on the page are floats. */

/** `1234567.50` → `1,234,567.50`. Anything that is no number stays as it is. */
export function grouped(value: string): string {
  const [, sign = '', whole = '', rest = ''] = /^(-?)(\d+)(\.\d+)?$/.exec(value) ?? []
  return whole ? `${sign}${whole.replace(/\B(?=(?:\d{3})+$)/g, ',')}${rest}` : value
}

/** How long a value is drawn: what is below nothing, or no number, has no length. */
export const lengthOf = (value: string | undefined): number => Math.max(0, Number(value ?? 0) || 0)

/** A name as it fits above a bar on a narrow screen; the table beside it has the whole. */
export const shortened = (label: string, most = 16): string =>
  [...label].length > most ? `${[...label].slice(0, most - 1).join('')}…` : label

/** A place on the axis, as SVG takes it. */
export const percent = (share: number): string => `${Math.round(share * 100) / 100}%`

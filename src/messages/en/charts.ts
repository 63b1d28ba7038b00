/** What stands on and beside charts, on the desk and on the site. */
export const charts = {
  unit: ' ({unit})',
  name: 'Name',
  value: 'Value',
  moment: 'When',
  target: 'Target',
  none: 'none',
  tableOf: 'Data of “{title}”',
  said: '{title}: {all}.',
  next: '; ',
  one: '{label} {value} {unit}',
  oneOf: '{label} {value} {unit}, target {target} {unit}',
  numberOf: '{value} / {target}',
  most: 'Highest {value} {unit}',
}

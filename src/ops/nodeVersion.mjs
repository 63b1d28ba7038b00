/** Whether a version of node (`20.19.0`) lies in a range of the form `>=a.b.c <d`. Any old node must be able to parse this. */
export function inRange(version, range) {
  const bounds = />=(\d+)\.(\d+)\.(\d+) <(\d+)/.exec(range).slice(1).map(Number)
  const parts = version.split('.').map(Number)
  const above = parts[0] - bounds[0] || parts[1] - bounds[1] || parts[2] - bounds[2]
  return above >= 0 && parts[0] < bounds[3]
}

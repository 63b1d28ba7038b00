/** What stands on and beside charts, on the desk and on the site. */
export const charts = {
  unit: '（单位：{unit}）',
  name: '名称',
  value: '数值',
  moment: '时间',
  target: '目标',
  none: '未定',
  tableOf: '《{title}》数据表',
  said: '{title}：{all}。',
  next: '；',
  one: '{label} {value} {unit}',
  oneOf: '{label} {value} {unit}，目标 {target} {unit}',
  numberOf: '{value} / {target}',
  most: '最高 {value} {unit}',
}

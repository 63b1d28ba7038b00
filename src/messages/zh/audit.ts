/** One sentence for each event of the log. Titles and names are those of the moment of the event. */
export const audit = {
  /** the actor of an entry that no person made */
  console: '系统控制台',

  'story.submit': '{actor}把《{title}》提交审核',
  'story.recall': '{actor}撤回了《{title}》的送审',
  'story.pass': '{actor}审核通过了《{title}》',
  'story.return': '{actor}退回了《{title}》',
  'story.sign': '{actor}签发了《{title}》',
  'story.unsign': '{actor}撤回了对《{title}》的签发',
  'story.publish': '{actor}把《{title}》发布到网站',
  'story.newEdition': '{actor}给《{title}》另开了新版',
  'story.discard': '{actor}放弃了《{title}》的新版',
  'story.withdraw': '{actor}从网站撤下了《{title}》',
  'story.archive': '{actor}归档了《{title}》',
  'story.reopen': '{actor}重新打开了《{title}》',

  'comment.added': '{actor}给《{title}》写了第 {comment} 条意见',
  'comment.resolved': '{actor}解决了《{title}》的第 {comment} 条意见',
  'suggestion.accepted': '{actor}采纳了《{title}》的第 {comment} 条修改建议',
  'suggestion.declined': '{actor}没有采纳《{title}》的第 {comment} 条修改建议',
  'review.claimed': '{actor}认领了《{title}》的审核',
  'review.released': '{actor}放下了《{title}》的审核',
  'user.signedIn': '{actor}登录（{email}）',
  'user.created': '{actor}新建了账号 {name}（{email}）',
  'user.changed': '{actor}修改了账号 {name}（{email}）',
  'user.suspended': '{actor}停用了账号 {name}（{email}）',
  'user.restored': '{actor}恢复了账号 {name}（{email}）',
  'user.confirmed': '{actor}确认了账号 {name}（{email}）',

  'unit.created': '{actor}新建了单位 {unit}',
  'unit.changed': '{actor}修改了单位 {unit}',

  'settings.changed': '{actor}修改了{settings}',
  'installation.made': '系统装好，设立了{unit}',
} as const

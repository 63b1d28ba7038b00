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
  'story.schedule': '{actor}给《{title}》定了发布时间',
  'story.hold': '{actor}暂缓发布《{title}》',
  'story.newEdition': '{actor}给《{title}》另开了新版',
  'story.correct': '{actor}开始更正《{title}》',
  'story.discard': '{actor}放弃了《{title}》的新版',
  'story.withdraw': '{actor}从网站撤下了《{title}》',
  'story.suspend': '{actor}把《{title}》紧急下线',
  'story.resume': '{actor}恢复了《{title}》',
  'story.forcePublish': '{actor}紧急签发了《{title}》',
  'story.reviewAfter': '{actor}对《{title}》作了事后审核',
  'story.archive': '{actor}归档了《{title}》',
  'story.reopen': '{actor}重新打开了《{title}》',

  'preview.made': '{actor}给《{title}》做了预览链接',
  'preview.revoked': '{actor}撤销了《{title}》的预览链接',
  'preview.used': '有人用预览链接打开了《{title}》的送审稿',

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

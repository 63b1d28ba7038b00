/** Messages to people and to group chats, and the rooms of the desk in which they stand. */
export const notifications = {
  // What happened. `story` is a kind with its title, or the kind alone where the reader may not read it.
  named: '{kind}《{title}》',
  acts: '{unit}的{story}{stage}，由你办理。{by}：{action}。',
  wrote: '你写的{story}现在{stage}。{by}：{action}。',
  follows: '你关注的{story}现在{stage}。{by}：{action}。',
  office: '{unit}的{story}现在{stage}。{by}：{action}。',

  // Letters
  subject: '【典型】{sentence}',
  digestSubject: '【典型】今天有 {count} 条稿件消息',
  foot: '怎样收消息，在“你的账号”里改：{link}',

  // Group chats
  groupHead: '典型 稿件进度',
  groupLine: '- {unit} {kind} {count} 篇 {stage}：[打开]({link})',
  groupMore: '- 还有 {count} 行，到系统里看。',

  // The dashboard
  lane: '消息',
  unread: '{count} 条没看',
  allRead: '都看过了',
  isUnread: '未读',
  markRead: '全部标为已看',
  empty: '没有消息。轮到你办的稿件、你写的和你关注的稿件有了进展，或者有人向你约稿、账号等你确认，会写在这里。',
  shownSome: '这里是最近的 {count} 条。',

  // Following
  follow: '关注这篇稿件',
  unfollow: '不再关注',
  following: '已关注，有进展会告诉你。',

  // One's own choices
  choices: '怎样收消息',
  choiceDesk: '在工作台的“消息”里看',
  choiceMail: '寄到我的邮箱',
  noMail: '这里还没有设置寄信，邮箱里收不到。',
  digest: '每天合成一封信',
  digestNone: '不合并，一条一封',
  quiet: '免打扰时段（北京时间）',
  quietFrom: '从',
  quietUntil: '到',
  quietNone: '不设',
  hour: '{hour} 点',
  quietHow: '这段时间不寄信，过后再寄；急稿和快讯不受影响。',

  // What did not arrive
  undelivered: '没送到的消息',
  undeliveredHow: '没送到的消息会自己再试，约一天以后停下。改好原因以后，可以在这里再送一次。',
  undeliveredNone: '没有没送到的消息。',
  columnWhen: '时间',
  columnTo: '送给',
  columnWhat: '内容',
  columnTries: '试过',
  columnWhy: '原因',
  columnNext: '接下来',
  tries: '{count} 次',
  nextAt: '{at} 再试',
  onItsWay: '正在送',
  gaveUp: '已停下',
  sendAgain: '再送一次',
  sendAgainOne: '把{what}再送一次',
  sentAgain: '已经重新排队。',
  openUndelivered: '没送到的消息 {count}',
  what: '{kind} {stage}',

  // Why a delivery did not work
  'error.unreachable': '连不上对方的服务器',
  'error.noAnswer': '对方很久没有回应',
  'error.inner': '地址指向内部网络，不能用',
  'error.unreadable': '机器人的地址打不开，管理员重新设置一次',
  'error.refused': '对方没有收（{code}）',
  'error.login': '邮件服务器不认用户名或密码',
  'error.other': '没有送到（{code}）',

  // Robots
  robots: '群机器人',
  robotsHow:
    '稿件走到下一步时，机器人在群里说哪个单位、哪类稿件、几篇、到了哪一步，附上工作台的链接；不说标题和内容。地址是密钥：存好以后谁也看不到，只显示末四位。',
  'robot.wecom': '企业微信',
  'robot.dingtalk': '钉钉',
  robotSet: '已设置，末四位 {ends}',
  robotSigned: '已设置，末四位 {ends}，消息带签名',
  robotNotSet: '还没有设置',
  robotUrl: '{robot}机器人的地址',
  robotSecret: '加签密钥（机器人开了“加签”才填）',
  robotSave: '保存{robot}机器人',
  robotRemove: '移除{robot}机器人',
  robotSaved: '已保存，已经生效。',
  robotsAdminOnly: '只有管理员能改。',

  // An urgent story that nobody takes up
  escalated: '催办：{unit}的{story}{stage}，过了时限没有人办，请你处理。',
  groupCall: '- 催办：{unit} {kind} {count} 篇 {stage}，过了时限没有人办：[打开]({link})',

  // What is no story
  confirms: '账号{title}要主任确认后才能办理稿件，等你确认。由{by}新建或修改。',
  confirmed: '{by}确认了你的账号，你可以办理稿件了。',
  asked: '{by}向{unit}约稿：{title}。',
  taskElsewhere: '向{unit}约过的一篇稿改约了别的单位，不用再办。',
  dueIn7: '{unit}的约稿还有 7 天到交稿日期：{title}。',
  dueIn3: '{unit}的约稿还有 3 天到交稿日期：{title}。',
  dueIn1: '{unit}的约稿明天到交稿日期：{title}。',
  overdue: '{unit}的约稿过了交稿日期还没有交：{title}。',
  mends: '{by}改了项目的数，{unit}有已发布的稿件还写着原来的数，打开清单逐篇更正。',
  stillOwed: '{unit}的约稿过期一周以上，仍没有交：{title}。',
} as const

/** 卷宗: what stands in one, what the desk says of making them, what the console finds. */
export const dossier = {
  fileChanged: '没有做成卷宗：稿件的文件不见了，或者和送审时不一样。找系统管理员从备份恢复。',
  logBroken: '没有做成卷宗：操作日志不完整。请系统管理员运行 npm run ops -- verify-audit。',
  nothingFrozen: '没有做成卷宗：稿件还没有送审过，没有可以归档的版本。',
  notes: '注释',
  notMade: '原因不明，已记入日志。请系统管理员查看。',
  titleOfCampaign: '专题《{title}》',
  titleOfYear: '{year} 年首次公开的稿件',
  noStories: '没有要做的卷宗：{field} 下没有公开过的稿件。',
  tooManyStories: '稿件太多：一批最多 {max} 篇。按专题分开做。',
  tooManyBatches: '已有 {max} 批卷宗。先删掉下载过的，再做新的。',
  batchOver: '没有办理：这一批已经结束。刷新后再看。',
  batchOpen: '没有删除：这一批还在做。先取消。',
  batchNotDone: '还不能下载：这一批没有做好。',
  batchElsewhere: '这一批的文件在另一台服务器上。请到那台服务器下载。',
  batchGone: '这一批的文件不见了。删掉这一批，重新做。',

  // the desk
  title: '卷宗',
  how: '一批卷宗是一个压缩包，里面每篇稿件一份。做好后保留 {days} 天，到期删除；服务器重启后接着做。',
  take: '下载归档卷宗',
  taking: '正在做卷宗……',
  tookIt: '卷宗已下载。文件的 SHA-256：{sha256}。操作日志里记有同一个值。',
  takeHow: '各版本、审核、更正、附件和日志条目，一个压缩包。每次下载都记入操作日志。',
  orderYear: '按年份做',
  orderCampaign: '按专题做',
  year: '年份',
  campaign: '专题',
  ordered: '已开始：{title}，{total} 篇。',
  batches: '各批卷宗',
  none: '还没有做过批量卷宗。',
  columnTitle: '名称',
  columnState: '状态',
  columnProgress: '进度',
  columnWho: '经办',
  columnDo: '操作',
  progress: '{made} / {total} 篇，{size}',
  failedCount: '{count} 篇没做成',
  failedOne: '{kind} {id}：{why}',
  keptUntil: '保留到 {at}',
  cancel: '取消',
  cancelOne: '取消：{title}',
  download: '下载',
  downloadOne: '下载：{title}',
  remove: '删除',
  removeOne: '删除：{title}',
  removeSure: '删除后要重新做。确定删除“{title}”？',
  removeYes: '确定删除',
  removeNo: '不删',
  readme: `这是一篇稿件的卷宗，由典型系统生成，供归档。

里面有什么
  story.json             稿件是哪一篇，现在在哪个阶段，公开过什么、何时公开、何时撤下
  corrections.json       每次更正的说明
  reviews.json           每一次审核：谁、哪一步、结论、意见、保密审查、时间
  comments.json          审核中的意见和修改建议
  revisions/NNN/         第 NNN 稿，每次送审一个文件夹：
    canonical.json         稿件的规范形式（RFC 8785 JSON），就是算散列的那些字节
    revision.json          送审时间、公开时间、作者、所用文件、规范形式的 SHA-256
    checks.json            送审时检查出的问题
    story.docx story.html  稿件的 Word 和网页；没有公开过的标明“送审稿”
    sheet.docx             发稿审签单
  media/                 稿件用的图片和附件，文件名就是它的 SHA-256
  audit/entries.json     操作日志里关于这篇稿件的各条，原文
  audit/log.json         证明这些条目在日志里的位置
  manifest.json          以上每个文件的大小和 SHA-256

怎样核对
  在装有本系统程序的任何一台机器上运行：
    npm run ops -- verify-dossier 文件名.zip
  不用数据库，不用网络。完好时退出码为 0；有改动时指出改了哪里，退出码为 1。
  没有本系统的程序也能核对：
    1. 解开压缩包，用 sha256sum 核对 manifest.json 里的每个文件。
    2. 每个 canonical.json 的 SHA-256 应当等于 revision.json 里的 sha256。
    3. 日志条目：去掉 hash 这一项，按 RFC 8785 写成 JSON，取 SHA-256，应当等于 hash。
    4. audit/log.json：按 RFC 9162 的树，从每条的 hash 出发，逐级和 paths 里的散列合并，应当得到 root。

能证明什么，不能证明什么
  能发现：任何一个字节的损坏或改动；规范形式、散列、稿件用的文件和日志条目对不上；
  story.json 的标题、单位、阶段、公开过的版本，corrections.json 的更正说明，
  以及每次审核的人、结论、步骤、版本、保密审查、意见和理由，和规范形式或日志条目对不上。
  其余只有 manifest.json 保护：README.txt、comments.json、checks.json、story.html、story.docx、sheet.docx，
  revision.json 的作者、送审时间和 picturesNotShown，reviews.json 的轮次、规则版本和时间，story.json 里 publication 的其他各项。
  有人改了这些并重做 manifest.json，或者把所有的散列重算一遍，或者整条略去了某些日志，只凭本文件都不能发现。
  对付这种改动的办法：每次生成卷宗，整个文件的 SHA-256 都记进了操作日志（事件 dossier.made）。
  把 verify-dossier 显示的 SHA-256 和发文单位操作日志里的这一条核对，一致才是原件。

目录
`,
  editionLine: '  {folder}　第{number}稿，{at} 送审，没有公开：《{title}》\n',
  editionPublished: '  {folder}　第{number}稿，{at} 送审，{published} 公开：《{title}》\n',
  fileLine: '  {file}　{words}\n',
  fileOf: '卷宗-{title}-{label}',
  batchFile: '卷宗-{title}',
  batchLine: '  {name}　《{title}》\n',
  batchReadme: `这是一批稿件的卷宗，由典型系统生成，供归档。

  *.zip           每篇稿件一份卷宗，打开后看里面的 README.txt；文件名依次是首次公开的日期、网址里的名称、
                  公开的是第几稿（e 后面的数）、种类和编号
  batch.json      这一批是什么，有哪些稿件，哪些没有做成、为什么
  manifest.json   以上每个文件的大小和 SHA-256

怎样核对：npm run ops -- verify-dossier 文件名.zip
  不用数据库，不用网络；里面的每份卷宗也一并核对。
  每份卷宗的 SHA-256 记在操作日志里（事件 dossier.made），核对一致才是原件。

目录
`,

  // the console
  summary: '核对一份卷宗，不用数据库和网络',
  usage:
    '用法：npm run ops -- verify-dossier 文件\n核对卷宗（单篇的或一批的）的每一个字节：压缩包的格式、清单、各版本的散列、日志条目。不用数据库，不用网络。完好时退出码为 0；有改动时指出改了哪里，退出码为 1。',
  noFile: '没有写要核对的文件。',
  notRead: '没有核对：{file} 打不开（{code}）。',
  whole: '卷宗完好：《{title}》，{revisions} 个版本，{size} 字节。',
  wholeBatch: '一批卷宗完好：{dossiers} 份，{size} 字节。',
  log: '日志条目在日志的前 {entries} 条里，根散列 {root}。',
  hash: '文件的 SHA-256：{sha256}',
  compare: '以上只说明文件前后一致。把这个 SHA-256 和操作日志里的 dossier.made 核对，一致才是原件。',
  compareBatch: '以上只说明文件前后一致。把每份卷宗的 SHA-256 和操作日志里的 dossier.made 核对，一致才是原件。',
  altered: '卷宗不完好：发现 {count} 处问题。',
  moreProblems: '还有 {count} 处。',
  'problem.end': '压缩包的结尾被改动、截断，或者后面多了东西',
  'problem.order': '压缩包里的文件次序不对，或者中间多了东西',
  'problem.names': '压缩包里有不合规定或重复的文件名',
  'problem.list': '{name}：在压缩包目录里的登记被改动',
  'problem.header': '{name}：压缩包里它前面的文件头被改动',
  'problem.manifest': '清单 {name} 被改动',
  'problem.content': '{name}：内容被改动',
  'problem.missing': '{name}：不见了',
  'problem.unlisted': '{name}：不该有这个文件',
  'problem.shape': '{name}：读不懂',
  'problem.revisionHash': '{name}：规范形式和版本的散列不符',
  'problem.revisionForm': '{name}：不是这篇稿件的规范形式',
  'problem.revisionFacts': '{name}：和规范形式说的不一样',
  'problem.media': '{name}：稿件用的这个文件不在卷宗里',
  'problem.mediaName': '{name}：文件名和内容的散列不符',
  'problem.unknownRevision': '{name}：提到的版本不在卷宗里',
  'problem.entryHash': '操作日志第 {name} 条：内容被改动',
  'problem.entryPlace': '操作日志第 {name} 条：证明不了它在日志里',
  'problem.entryOrder': '操作日志第 {name} 条：和前一条接不上',
  'problem.entryStory': '操作日志第 {name} 条：不是关于这篇稿件的',
  'problem.many': '压缩包里的文件比任何卷宗都多',
  'problem.tooLarge': '{name}：比卷宗里的任何文件都长，或者层次太深',
  'problem.revisions': '{name}：没有列出版本，或者版本重复、编号不连续',
  'problem.revisionEntry': '{name}：操作日志里没有提到这个版本',
  'problem.storyFacts': '{name}：和规范形式或操作日志说的不一样',
  'problem.corrections': '{name}：和规范形式说的不一样',
  'problem.review': '{name}：这次审核和操作日志记的不一样',
  'problem.noReview': '操作日志第 {name} 条：对应的审核记录不见了',
  'problem.batchHash': '{name}：和 batch.json 里的散列不符',
  'problem.batchStory': '{name}：不是文件名所指那篇稿件的卷宗',
} as const

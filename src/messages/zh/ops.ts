export const ops = {
  // settings
  badPort: '没有启动：PORT 写成了“{value}”。写 1 到 65535 之间的一个数，例如 PORT=3000。',
  badHost: '没有启动：HOST 写成了“{value}”，这不是地址。写 127.0.0.1（只给本机）或本机的一个地址。',
  demoHost: '没有启动：演示的密码是公开的，只能在本机打开，HOST 不能是 {value}。去掉 HOST，或写 127.0.0.1。',
  noSecret:
    '没有启动：没有设置 PAYLOAD_SECRET。用 openssl rand -hex 32 生成一个至少 {min} 个字符的随机串，写进环境变量或 .env。',
  shortSecret: '没有启动：PAYLOAD_SECRET 只有 {length} 个字符，至少要 {min} 个。用 openssl rand -hex 32 生成一个。',
  weakSecret: '没有启动：PAYLOAD_SECRET 太容易猜到（是示例里的值，或只有几种字符）。用 openssl rand -hex 32 生成一个。',
  noSiteUrl: '没有启动：没有设置 SITE_URL。写网站对外的地址，例如 SITE_URL=https://www.example.gov.cn。',
  badSiteUrl: '没有启动：SITE_URL 写成了“{value}”。只写协议、域名和端口，不带路径，例如 https://www.example.gov.cn。',
  badLogLevel: '没有启动：LOG_LEVEL 写成了“{value}”。只能是 {levels} 中的一个，不写就是 info。',
  badSmtpUrl: '没有启动：SMTP_URL 不对。按 smtps://用户名:密码@邮件服务器:465 这样写，密码里的特殊符号要转码。',
  badMailFrom: '没有启动：MAIL_FROM 不对。只写一个邮箱地址，例如 dianxing@example.gov.cn。',
  badDatabaseUri:
    '没有启动：DATABASE_URI 写成了“{value}”。写 mongodb://主机:端口/库名?replicaSet=rs0 或 file:文件路径；不写就用 DATA_DIR 下的 SQLite 文件。',
  unknownMode: '没有启动：没有“{mode}”这种启动方式。可用的：demo、dev、start。',

  // folders and files
  folderIsFile: '没有启动：{setting} 指向的 {folder} 不是文件夹，或者它的上级是文件。换一个文件夹。',
  folderReadOnly: '没有启动：{setting} 指向的 {folder} 在只读的磁盘上。换一个能写的文件夹。',
  folderClosed:
    '没有启动：{setting} 指向的 {folder} 打不开或不能写（{code}）。给运行本程序的用户读写权限，或换一个文件夹。',
  folderFull: '没有启动：{setting} 指向的 {folder} 所在磁盘满了，至少要空出 {need} MB。清理磁盘，或换一个文件夹。',
  databaseFileClosed: '没有启动：数据库文件 {file} 打不开或不能写（{code}）。检查文件权限和磁盘。',
  databaseFileForeign: '没有启动：{file} 不是完好的 SQLite 数据库文件。检查 DATABASE_URI，或从备份恢复。',
  databaseBusy: '没有启动：数据库文件 {file} 被别的程序占着。关掉那个程序再启动。',
  databaseFull: '没有启动：写数据库 {file} 时磁盘满了。清理磁盘后再启动，已写入的数据不受影响。',
  newerData:
    '没有启动：{folder} 里的数据是新版本 {made} 写的，这里是 {present}。换用 {made} 或更新的版本，或换一个 DATA_DIR。',
  newerDatabase: '没有启动：数据库由更新的版本升级过，这个版本不认识它（{detail}）。换用那个版本或更新的版本。',
  realData: '没有启动：{folder} 里是正式站的数据，演示不往里写。给演示另设 DATA_DIR（和 DATABASE_URI）。',
  realAccounts: '没有启动：数据库里有正式账号，演示不往里写。给演示另设 DATABASE_URI。',
  demoData: '没有启动：{folder} 里是演示数据，密码是公开的，不能对外提供。换一个 DATA_DIR，或把 HOST 设为 127.0.0.1。',
  demoDataServed: '注意：{folder} 里是演示数据，账号的密码是公开的。正式使用前换一个 DATA_DIR。',
  noBuild: '没有启动：还没有构建。先运行 npm run build。',

  // database and port
  databaseAway: '没有启动：连不上 DATABASE_URI 指向的数据库（{detail}）。启动数据库，或改正地址、账号和密码。',
  databaseGone:
    '没有启动：数据库文件 {file} 上次还在，现在不见了。把它放回原处；真要从头开始，先删掉 DATA_DIR 里的 alone.json。',
  standalone:
    '没有启动：这个 MongoDB 是单机方式，没有事务，稿件会丢步骤。把它改成一个节点的副本集：用 mongod --replSet rs0 重新启动它，在 mongosh 里运行一次 rs.initiate()，再把 DATABASE_URI 写成 mongodb://主机:端口/库名?replicaSet=rs0。',
  portTaken: '没有启动：{host} 的 {port} 端口被别的程序占着。关掉它，或用 PORT 换一个端口，例如 PORT=4100。',
  portClosed: '没有启动：没有权限使用 {port} 端口。用 PORT 换一个 1024 以上的端口。',
  hostUnknown: '没有启动：本机没有 {host} 这个地址。改正 HOST，例如 127.0.0.1。',
  startFailed: '没有启动：启动中途出错，原因见上面的记录。已写入的数据不受影响，改好后再启动。',

  // serving
  serving: '已经启动：{address}（网站）  {address}/admin（工作台）  按 Ctrl+C 停止。',
  starting: '正在启动。',
  failed: '启动失败。',
  stopping: '正在停止。',
  databaseSilent: '数据库没有回应。',
  deskAway: '数据库没有回应，工作台暂时不能用。已发布的页面照常提供。请告诉系统管理员；数据库恢复后重新打开本页即可。',
  waitingAlone: '数据库没有回应：已发布的页面照常提供，检索照常；工作台暂时不能用。数据库恢复后自动接上，不用重启。',
  waitingSilent:
    '数据库没有回应，而且另有节点用同一个数据库：本节点不知道它们撤下了什么，所以什么都不提供。数据库恢复后自动接上，不用重启。',
  malformedAddress: '没有处理：网址写错了。检查地址再打开。',

  // the demo
  fillAccounts: '演示数据：账号和单位已建好。',
  fillStory: '演示数据：{done}/{all}  {title} → {stage}',
  fillDone: '演示数据已备好，用时 {seconds} 秒。',
  fillWaiting: '另一个进程（进程号 {pid}）正在填写演示数据，等它完成……',
  accountsHead: '演示账号，密码都是 {password}：',

  // the console
  usage: '用法：npm run ops -- <命令> [选项]。每个命令都可以加 --help。',
  noVerb: '没有写命令。',
  unknownVerb: '没有 {verb} 这个命令。',
  createAdminSummary: '新建管理员账号',
  createAdminUsage:
    '用法：npm run ops -- create-admin --email 邮箱 --name 姓名\n密码从标准输入读，至少 10 位。例如：echo "密码" | npm run ops -- create-admin --email a@b.cn --name 张三\n邮箱已经有账号时不新建，退出码为 1。',
  createDirectorSummary: '新建主任账号（一号办）',
  createDirectorUsage:
    '用法：npm run ops -- create-director --email 邮箱 --name 姓名\n密码从标准输入读，至少 10 位。例如：echo "密码" | npm run ops -- create-director --email a@b.cn --name 张三\n在控制台新建的主任不用再确认。邮箱已经有账号时不新建，退出码为 1。',
  migrateSummary: '把数据库升级到这个版本（每次启动也会做）',
  migrateUsage:
    '用法：npm run ops -- migrate\n把 DATABASE_URI 指向的数据库升级到这个版本的结构。已经是最新时什么也不改。',
  reindexSummary: '把搜索的索引重新做一遍',
  reindexUsage: '用法：npm run ops -- reindex\n按已经公开的内容把搜索的索引重新做一遍。网站可以照常开着，随时能搜索。',
  reindexed: '搜索的索引已经重新做好，共 {count} 篇。',
  verifyAuditSummary: '核对审计日志是否完整',
  verifyAuditUsage:
    '用法：npm run ops -- verify-audit\n逐条核对审计日志的散列。完整时退出码为 0；不完整时指出第一条有问题的记录，退出码为 1。',
  askPassword: '输入密码（不显示），按回车：',
  accountMade: '已新建{role}账号 {email}。',
  migrated: '数据库（{database}）已是这个版本的结构，共 {count} 次升级记录。',
  noDatabase: '没有核对：没有 {file} 这个数据库文件。用 DATA_DIR 指明数据在哪里，例如 DATA_DIR=data/demo。',
  auditWhole: '审计日志完整：共 {entries} 条，最后一条的散列是 {head}。',
  auditBroken: '审计日志不完整：第 {seq} 条{what}（{reason}），应有 {entries} 条。',
  'broken.hash': '的内容被改过',
  'broken.missing': '不见了',
  'broken.order': '的次序不对',
} as const

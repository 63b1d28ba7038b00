/** Check 43: words that say that a picture is a map. */
/** In alternative text, caption and credit. A company or an app called after maps is none. */
export const MAP_WORD =
  /(?:地图(?![片像标案形书纸谱文层])|区位图|行政区划图|政区图|版图|地形图|卫星影像图|卫星图|交通(?:路线|线路)?图|(?:区位|位置|地理位置|区域|方位)示意图|四至图|红线图|导览图|地理位置图|路网图|海图)(?!公司|集团|测绘|出版|软件|导航|应用|服务|平台|册|技术|产业|企业|APP|app|项目)/
export const NO_MAP = /(?:思维|脑图|藏宝|基因|知识|百度|高德|腾讯|谷歌|电子)地图/
/** In the name of a file. */
export const MAP_FILE =
  /地图(?![片像标案形书纸谱文层])|区位图|区划图|政区图|地形图|位置示意图|交通图|(?:^|[^a-z])maps?(?:[^a-z]|$)|(?:^|[^a-z])ditu(?:[^a-z]|$)/i

/** Check 44: what may stand around the name of a source. */
export const SOURCE_MARKS = /[《》“”"'\s]|^(?:来源|转自|据)[：:]?/g
/** What goes on after a listed name and is still of that source. */
export const OF_A_SOURCE =
  /^(?:$|[^\u4e00-\u9fffA-Za-z0-9]|客户端|网站|官网|官方|微信|公众号|微博|海外版|评论|记者|电$|电讯|讯|\d|[\u4e00-\u9fff]{2,4}分社|[\u4e00-\u9fff]{2,4}频道|[\u4e00-\u9fff]{2,4}\d{1,2}月)/

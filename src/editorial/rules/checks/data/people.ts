/** Names and posts of people, as far as texts show them without a dictionary. */

/** Surnames that are seldom the beginning of another word. */
export const SURNAME =
  '(?:欧阳|上官|司马|诸葛|东方|皇甫|尉迟|[王李张刘陈杨黄赵周吴徐孙朱马胡郭林何高梁郑罗宋谢唐韩曹许邓萧冯曾程蔡彭潘袁董余苏叶吕魏蒋田杜丁沈姜范江傅钟卢汪戴崔任陆廖姚方金邱夏谭韦贾邹石熊孟秦阎薛侯雷白龙段郝孔邵史毛常万顾赖武康贺严尹钱施牛洪龚裘竺楼章樊葛童倪俞柳骆娄祝鲍屠舒庞鲁岳梅盛尤翁骆裴霍甘])'

/** No given name has these. */
export const NOT_GIVEN =
  '被已在的因等与涉对到向将为是系曾说称男女均也又及某从把后前时年日岁名人员司位企业者商家部门案件个其他她它这那有无未不没多两三四五六七八九十百千下了着过就都并而或以由至该各每此罪区市县省镇乡村局厅院校厂店所处科股委会党政府法律单嫌疑害受产权务责任式面围边期间场度格额入出去来给让使用和于'

/** Posts of officials, the longest first where one begins another. */
export const POST =
  '(?:书记|省长|市长|县长|区长|镇长|乡长|州长|部长|厅长|局长|处长|科长|院长|校长|所长|主任|主席|委员长|总理|总书记|秘书长|常委|检察长|政委|行长|会长|站长|队长|馆长|台长|社长|总编辑|董事长|总经理|巡视员|调研员)'

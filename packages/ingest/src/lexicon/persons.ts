/** Heads of state and party that any reader knows by name alone. Common knowledge. */
export const KNOWN_PERSONS =
  '习近平 李强 赵乐际 王沪宁 蔡奇 丁薛祥 李希 韩正 胡锦涛 江泽民 温家宝 李克强 栗战书 汪洋 朱镕基 李鹏 邓小平 毛泽东 周恩来 刘少奇 朱德 陈云 孙中山 蒋介石 鲁迅 孔子 孟子 马克思 恩格斯 列宁 斯大林 普京 拜登 特朗普 奥巴马 克林顿 布什 默克尔 马克龙 朔尔茨 苏纳克 约翰逊 安倍晋三 岸田文雄 石破茂 尹锡悦 文在寅 金正恩 莫迪 泽连斯基 内塔尼亚胡 卢拉 古特雷斯 谭德塞 冯德莱恩 布林肯 基辛格 丘吉尔 罗斯福 肯尼迪 尼克松 里根 戈尔巴乔夫 叶利钦 甘地 曼德拉 爱因斯坦 牛顿 达尔文 莎士比亚 托尔斯泰 马斯克 比尔·盖茨 乔布斯 任正非 马化腾 马云 袁隆平 钱学森 钟南山 屠呦呦 李白 杜甫 苏轼 王阳明 诸葛亮 曹雪芹'.split(
    ' ',
  );

/** What stands for the general secretary when the article names him. */
export const GENERAL_SECRETARY = '总书记';

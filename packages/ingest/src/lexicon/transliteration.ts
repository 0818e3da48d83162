/**
 * Characters that names from other languages are written with, after the tables of the Xinhua agency's practice as any
 * reader of news knows it, and those of Uyghur, Kazakh, Tibetan and Mongolian names. Compiled for this project.
 */
const TRANSLITERATION =
  '阿埃艾爱安昂奥巴白班邦保鲍贝本比彼毕宾波伯勃博布卜采查柴茨次达戴丹旦当道德登邓狄迪底蒂丁东杜堆多顿敦厄恩尔法凡范方菲费芬丰冯弗伏福夫富盖甘冈高戈哥格葛根贡古瓜圭哈海罕汉豪赫黑亨洪胡华怀霍基吉吾季济加嘉贾江杰金津京久居卡凯坎康考柯科可克肯孔库夸昆拉腊莱赖兰朗劳勒雷累里李利立丽力理列林琳玲龙隆卢鲁露吕伦罗洛马玛买迈麦曼芒茂毛梅门蒙孟弥米密敏明缪摩莫墨默姆木穆拿那纳娜乃奈南瑙内嫩尼涅宁牛纽农努诺欧帕派潘庞培佩彭蓬皮匹平泼珀普其齐奇契恰乔切钦琼丘屈泉热仁日荣茹儒瑞若撒萨塞赛三桑瑟森沙莎珊尚绍舍申圣施什石史士舒朔丝斯思松苏素索所塔台泰坦汤唐陶特滕提田铁廷亭图土托陀瓦万旺望威韦维魏温文翁沃乌武西希锡夏显香肖歇谢辛欣兴雄休修许逊雅亚扬耀耶叶伊衣依因英永尤约宰赞泽曾扎詹珍芝知治朱卓兹孜宗佐祖尊措央吐肉玉再代嘎仓琪琦蕾薇黛娅妮莉茜芭芙缇佳婷婕姬苔蓓菈洁珂璐翰汗琴易得路廉卫宏葵盛守伍侬山察拜别合义司则连娃昌昂让容妥冉';
const CHARACTERS = new Set(TRANSLITERATION);

/** Whether a character may stand in a name from another language. */
export function isTransliteration(character: string): boolean {
  return CHARACTERS.has(character);
}

/** The commonest family names of Japan that are written with two characters and are no place of China. */
export const JAPANESE_SURNAMES: ReadonlySet<string> = new Set(
  (
    '佐藤 铃木 田中 渡边 渡辺 伊藤 山本 中村 小林 加藤 吉田 山田 佐佐木 山口 松本 井上 木村 斋藤 清水 山崎 池田 桥本 阿部 石川 山下 中岛 石井 小川 前田 冈田 长谷川 藤田 后藤 近藤 村上 远藤 青木 坂本 福田 ' +
    '太田 西村 藤井 藤原 冈本 三浦 中野 松田 中川 原田 小野 竹内 金子 和田 中山 石田 上田 森田 柴田 酒井 工藤 横山 宫崎 宫本 内田 高木 安藤 谷口 大野 丸山 今井 高田 藤本 武田 村田 上野 杉山 增田 平野 菅原 久保 松井 ' +
    '千叶 岩崎 樱井 木下 野口 松尾 菊地 野村 新井 佐野 古川 岸田 安倍 石破 鸠山 麻生 河野 高市 小泉 大谷 羽生 伊东 早田 平野 张本 水谷 国枝 浅田 渡部 黑田 植田 柳井 稻盛 盛田 本田 丰田 松下'
  ).split(' '),
);

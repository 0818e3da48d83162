/**
 * Surnames in use, single and compound: the Hundred Family Surnames and those that the household registers of recent
 * decades add. Common knowledge; compiled for this project.
 */
const SINGLE =
  '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳酆鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄和穆萧尹姚邵湛汪祁毛禹狄米贝明臧计伏成戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季麻贾路娄危江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯昝管卢莫经房裘缪干解应宗丁宣贲邓郁单杭洪包诸左石崔吉钮龚程嵇邢滑裴陆荣翁荀羊於惠甄曲家封芮羿储靳汲邴糜松井段富巫乌焦巴弓牧隗山谷车侯宓蓬全郗班仰秋仲伊宫宁仇栾暴甘钭厉戎祖武符刘景詹束龙叶幸司韶郜黎蓟薄印宿白怀蒲邰鄂索咸籍赖卓蔺屠蒙池乔阴鬱胥苍双闻莘党翟谭贡劳逄姬申扶堵冉宰郦雍郤璩桑桂濮牛寿通边扈燕冀郏浦尚农温别庄晏柴瞿阎充慕连茹习宦艾鱼容向古易慎戈廖庾终暨居衡步耿满弘匡国文寇广禄阙东欧殳沃利蔚越夔隆师巩厍聂晁勾敖融冷訾辛阚简饶空曾毋沙乜养鞠须丰巢关蒯相查荆红游竺权逯盖益桓公仉督岳帅缑亢况郈琴商牟佘佴伯赏墨哈谯笪年爱阳佟闫闯肖付代邸仝佀覃展撒矫逢英铁折隋锁苟睢晋楚战鹿候原宛揭初亓邝冼占丛揣兰冶卯尉布弥迟钦斯敬朴揭荷海线续缴芦虎衣言谌藏诺谷豆贵起郇郄鄢银锺门降雒青靖鞏鹏麦黑由母漆涂檀植朝火户青禤粟丘晓涂母苑卿'.normalize();

const COMPOUND =
  '万俟 司马 上官 欧阳 夏侯 诸葛 闻人 东方 赫连 皇甫 尉迟 公羊 澹台 公冶 宗政 濮阳 淳于 单于 太叔 申屠 公孙 仲孙 轩辕 令狐 钟离 宇文 长孙 慕容 鲜于 闾丘 司徒 司空 亓官 司寇 子车 颛孙 端木 巫马 公西 漆雕 乐正 壤驷 公良 拓跋 夹谷 宰父 谷梁 百里 东郭 南门 呼延 羊舌 微生 梁丘 左丘 东门 西门 南宫 第五 纳兰 完颜 独孤 叶赫 爱新觉罗 那拉';

/** Every surname, one or two characters (and one of four). */
export const SURNAMES: ReadonlySet<string> = new Set([...SINGLE, ...COMPOUND.split(' ')]);

/** Compound surnames only. */
export const COMPOUND_SURNAMES: ReadonlySet<string> = new Set(COMPOUND.split(' '));

/** The surname a Han name starts with, or undefined when it starts with none. */
export function surnameOf(name: string): string | undefined {
  const two = name.slice(0, 2);
  if (COMPOUND_SURNAMES.has(two)) return two;
  const one = name.slice(0, 1);
  return SURNAMES.has(one) ? one : undefined;
}

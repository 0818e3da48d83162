"""Generators of names that are nobody's: persons, places, organizations."""

from functools import cache

import numpy as np

from . import lexicon

Random = np.random.Generator


def pick(random: Random, options):
    return options[int(random.integers(len(options)))]


def skewed(random: Random, options):
    """Early entries more often than late ones."""
    return options[int(len(options) * random.random() ** 1.7)]


@cache
def _given_weights():
    tiers = lexicon.given_name_tiers()
    characters = ''.join(tiers)
    weights = np.concatenate([np.full(len(tier), 0.75**i) for i, tier in enumerate(tiers)])
    return characters, np.cumsum(weights / weights.sum())


def given_character(random: Random) -> str:
    characters, cumulated = _given_weights()
    return characters[min(len(characters) - 1, int(np.searchsorted(cumulated, random.random())))]


def surname(random: Random) -> str:
    chance = random.random()
    single, compound = lexicon.surnames()
    if chance < 0.75:
        return skewed(random, lexicon.COMMON_SURNAMES)
    return pick(random, compound) if chance > 0.96 else pick(random, single)


def han_name(random: Random) -> str:
    first = surname(random)
    if random.random() < 0.25 and len(first) == 1:
        return first + given_character(random)
    second = given_character(random)
    return first + second + (second if random.random() < 0.03 else given_character(random))


FOREIGN = (
    '阿埃艾安昂奥巴班邦贝本比彼宾波伯布查达戴丹道德迪蒂丁杜敦多恩尔法菲费芬佛弗福盖格戈古哈海汉赫亨霍基吉加杰金卡凯坎柯科克肯库拉莱'
    '兰劳勒雷里利列林卢鲁路伦罗洛马玛麦曼梅门蒙米摩莫姆穆纳娜内尼努诺帕佩皮普奇乔琼让热瑞萨塞桑森山沙舍圣斯施史司苏索塔泰坦汤特'
    '提廷图托瓦威维魏温沃乌西希夏谢辛雅亚扬耶伊因英尤约泽扎詹朱佐'
)
ENDINGS = '斯 特 森 顿 尔 曼 克 夫 奇 娜 斯基 诺夫 维奇 拉 亚 尼 托 斯特 伯格 逊 德 莉 娃 莱 卡 多 姆 恩 科 洛'.split()
MINORITY_FIRST = (
    '阿依古丽 古丽娜尔 买买提 阿不都热合曼 吐尔逊 艾力 艾合买提 帕尔哈提 热依拉 麦麦提 玉素甫 努尔兰 叶尔肯 巴合提 其其格 '
    '乌云其其格 巴特尔 苏和 斯琴 娜仁 朝鲁 格日勒 呼格吉勒 敖登 扎西 次仁 卓玛 尼玛 达瓦 边巴 普布 旦增 洛桑 格桑 索朗 央金 '
    '拉姆 仁青 多吉 平措 白玛 德吉 才让 贡布 尕藏 桑吉 拉毛 阿古达木 萨仁 图雅 哈斯 木拉提 哈力克 赛力克 迪丽 古丽 帕提古丽 '
    '吉克 阿果 沙马 拉龙 俄木 阿牛 曲比 海来 布赫 木乃 阿作 伍各 岩罕 岩温 玉香 玉罕 刀 丹珠 降央 泽仁 俄色 松吉'
).split()
JAPANESE = '田中 佐藤 铃木 高桥 渡边 伊藤 山本 中村 小林 加藤 吉田 山田 佐佐木 松本 井上 木村 清水 山崎 石川 前田 藤田 小川 冈田 长谷川 村上 近藤 石井 坂本 远藤 青木 西村 福田 三浦 藤井 松田 中岛 原田 小野 竹内 金子 和田 中山 石田 上田 森田 小泉 河野 岸本'.split()
JAPANESE_GIVEN = '健一 直树 隆 诚 浩二 美咲 由美 一郎 太郎 次郎 真理子 大辅 翔太 惠子 和子 信夫 正人 裕介 英树 茂 文雄 义伟 晴香 洋子 达也 拓哉 俊介 葵 优子'.split()


def transliteration(random: Random, least: int = 2, most: int = 4) -> str:
    count = int(random.integers(least, most + 1))
    body = ''.join(pick(random, FOREIGN) for _ in range(count - 1))
    return body + (pick(random, ENDINGS) if random.random() < 0.7 else pick(random, FOREIGN))


LATIN = 'James Mary Robert Elena Marco Sofia Jack Emma Peter Anna Tim Elon Sam Lisa David Olga Kate Ivan Leo Mike'.split()
LATIN_LAST = 'Smith Brown Müller Rossi Cook Altman Novak Silva Martin Garcia Lee Chen Wang Kim Petrov Dubois Weber Jensen'.split()


def foreign_name(random: Random) -> str:
    chance = random.random()
    if chance < 0.45:
        return transliteration(random)
    if chance < 0.85:
        parts = [transliteration(random, 1 if random.random() < 0.2 else 2, 4) for _ in range(2)]
        if random.random() < 0.12:
            parts.insert(1, transliteration(random, 1, 3) if random.random() < 0.6 else chr(65 + int(random.integers(26))))
        return '·'.join(parts)
    if chance < 0.95:
        return pick(random, JAPANESE) + pick(random, JAPANESE_GIVEN)
    return f'{pick(random, LATIN)} {pick(random, LATIN_LAST)}'


def minority_name(random: Random) -> str:
    chance = random.random()
    first, second = pick(random, MINORITY_FIRST), pick(random, MINORITY_FIRST)
    if chance < 0.35:
        return first if len(first) > 1 else first + given_character(random)
    if chance < 0.75:
        return f'{first}·{second}' if len(first) > 1 else first + second
    return first + second if len(first + second) <= 6 else first


def person(random: Random) -> str:
    """A full name: mostly Han, some of them words, some of minorities and foreigners."""
    chance = random.random()
    if chance < 0.68:
        return han_name(random)
    if chance < 0.80:
        return pick(random, lexicon.words('names-that-are-words'))
    return minority_name(random) if chance < 0.86 else foreign_name(random)


FEATURES = '村 镇 乡 街道 社区 屯 寨 沟 岭 山 河 湖 水库 湾 岛 滩 口 桥 路 大街 大道 巷 广场 公园 机场 站 港 古城 古镇 景区 森林公园 湿地 草原 峡谷 工业园区 开发区 高新区 经开区 新区 林场 农场 大桥 隧道 高速 产业园 古村 老街 温泉 瀑布 渡口 胡同 新村 嘎查 苏木'.split()
PLACE_CHARACTERS = (
    '石沙白黄青红黑金银铜铁上下东西南北中大小长高平新老双三四五八九龙凤马牛羊虎鹿鹤花草木林竹松柏柳桃梅杨桑枣梨茶'
    '水泉溪河江湖海塘坝井湾口洲岛山岭坡坪坳岗峰沟谷岩洞田园庄屯堡寨营店铺桥关城门台楼寺庙塔安宁和兴旺福寿康泰太永'
    '清明光阳春秋云雨雷霞星月王李张刘陈赵周吴郑徐孙朱马胡郭何罗梁宋唐许邓冯韩曹曾彭萧蔡潘田董袁于余叶程魏苏吕丁任'
)


def place(random: Random) -> str:
    """One place: a division in full or short, a well-known place, or a made-up village, road, mountain …"""
    chance = random.random()
    if chance < 0.45:
        name = pick(random, pick(random, list(lexicon.divisions().values())))
        return lexicon.short_form(name) if random.random() < 0.4 else name
    if chance < 0.75:
        return pick(random, lexicon.words('places'))
    if chance < 0.8:
        return transliteration(random, 2, 4) + pick(random, ['', '', '州', '市', '省', '郡', '岛', '河', '山'])
    body = ''.join(pick(random, PLACE_CHARACTERS) for _ in range(2 if random.random() < 0.75 else 3))
    return body + skewed(random, FEATURES)


def chain(random: Random) -> list[str]:
    """Places printed in one go, the largest first: 安徽省 淮北市 杜集区 朔里镇."""
    levels = list(pick(random, lexicon.chains()))
    if random.random() < 0.4:
        tail = ''.join(pick(random, PLACE_CHARACTERS) for _ in range(2 if random.random() < 0.8 else 3))
        levels.append(tail + pick(random, ['镇', '乡', '街道', '村', '社区', '新区', '开发区']))
        if random.random() < 0.3:
            levels.append(''.join(pick(random, PLACE_CHARACTERS) for _ in range(2)) + '村')
    levels = levels[int(random.integers(max(1, len(levels) - 1))) :]
    if random.random() < 0.25:
        levels = [lexicon.short_form(levels[0]), *levels[1:]]
    return levels


BRAND = (
    '中华国金银鼎天地海江河长大永恒久兴盛昌隆顺利达通联合众信诚德仁和安康泰平福瑞祥吉嘉美佳丽新星光明阳辰宇宙航飞腾龙凤'
    '鹏翔虎马骏豪杰雄威力强伟创科智慧云数芯微纳超群卓越优品质良华润泽源泉流汇聚融生态绿色蓝青山川林森木禾田丰谷粮'
)
INDUSTRY = (
    '科技 信息技术 网络科技 电子 智能 软件 数据 通信 生物 生物医药 医药 医疗 医疗器械 健康 食品 农业 农业科技 粮油 乳业 茶业 酒业 '
    '纺织 服装 服饰 化工 石化 钢铁 有色金属 矿业 煤业 能源 新能源 电力 光伏 电气 机械 重工 装备制造 汽车 汽车零部件 航空 航天 物流 '
    '供应链 贸易 进出口 商贸 电子商务 零售 投资 资产管理 证券 基金管理 保险 融资租赁 小额贷款 房地产开发 置业 地产 建设 建筑工程 '
    '建设工程 市政 园林 环保 环境 水务 燃气 热力 文化 文化传媒 传媒 影视 旅游 文旅 体育 教育 教育科技 教育咨询 餐饮 酒店管理 物业管理 '
    '人力资源 律师 会计师 广告 设计 半导体 微电子 材料 新材料 稀土 包装 印刷 家居 家具 陶瓷 珠宝 水泥 玻璃 橡胶 船舶 轨道交通'
).split()
FORMS = '有限公司 股份有限公司 有限责任公司 集团 集团有限公司 公司 控股集团 集团股份有限公司 研究院 合作社 厂'.split()
SHORT_FORMS = '科技 集团 股份 智能 生物 医药 电子 传媒 控股 能源 重工 资本 证券 银行 汽车 动力 软件 网络 影业 地产 食品 乳业 物流 航空 通信 光电 芯片 机器人 实业 投资'.split()


def brand(random: Random) -> str:
    return ''.join(pick(random, BRAND) for _ in range(2 if random.random() < 0.8 else 3))


def company(random: Random) -> str:
    chance = random.random()
    if chance < 0.3:
        return brand(random) + pick(random, SHORT_FORMS)
    if chance < 0.36:
        return transliteration(random, 2, 3) + pick(random, ['公司', '集团', '', '科技', '银行', '航空公司', '汽车', '能源'])
    town = pick(random, pick(random, list(lexicon.divisions().values())))
    where = town if random.random() < 0.4 else lexicon.short_form(town)
    return (where if random.random() < 0.65 else '') + brand(random) + pick(random, INDUSTRY) + skewed(random, FORMS)


LOCAL_ORGANS = (
    '人民政府 政府 市委 县委 区委 省委 人大常委会 政协 纪委监委 纪委 监委 人民法院 中级人民法院 高级人民法院 人民检察院 公安局 公安厅 '
    '发展改革委 发展和改革委员会 教育局 教育厅 科技局 科学技术厅 工业和信息化局 工信厅 民政局 民政厅 司法局 司法厅 财政局 财政厅 '
    '人力资源和社会保障局 人社局 自然资源局 自然资源厅 自然资源和规划局 生态环境局 生态环境厅 住房和城乡建设局 住建局 住房城乡建设厅 '
    '交通运输局 交通运输厅 水利局 水利厅 水务局 农业农村局 农业农村厅 商务局 商务厅 文化和旅游局 文化和旅游厅 文化广电和旅游局 文旅局 '
    '卫生健康委 卫生健康委员会 卫健委 退役军人事务局 应急管理局 应急管理厅 审计局 审计厅 市场监督管理局 市场监管局 统计局 体育局 '
    '医疗保障局 医保局 林业局 林业和草原局 乡村振兴局 信访局 行政审批服务局 政务服务和数据管理局 大数据局 城市管理局 城管局 税务局 '
    '气象局 气象台 消防救援支队 消防救援总队 消防救援大队 交警支队 公安局刑侦支队 公安分局 交通警察大队 组织部 委组织部 委宣传部 委政法委 '
    '总工会 妇联 团委 科协 残联 工商联 红十字会 文联 作协 疾控中心 中心医院 人民医院 第一人民医院 第二人民医院 中医院 妇幼保健院 第一中学 '
    '第二中学 实验小学 实验中学 职业技术学院 师范学院 大学 理工大学 农业大学 医科大学 博物馆 图书馆 文化馆 档案馆 美术馆 日报社 日报 晚报 '
    '广播电视台 电视台 农商银行 农村商业银行 银行 国资委 供销社 烟草专卖局 海关 海事局 出入境边防检查站 监狱 机场集团 城投集团 交通投资集团 '
    '文旅集团 农业科学院 社会科学院 林科院 地质队 动物园 足球俱乐部 篮球俱乐部 队 代表团 商会 企业家协会 律师协会 志愿者协会 慈善总会 管委会 管理处 养老院 福利院 救助站 水文站 救援队 幼儿园 供电公司 剧团 歌舞团 自然保护区管理局'
).split()


def division(random: Random) -> str:
    """A province, city or county, in full or short."""
    name = pick(random, pick(random, list(lexicon.divisions().values())))
    return lexicon.short_form(name) if random.random() < 0.4 else name


def village(random: Random, kind: str = '村') -> str:
    return ''.join(pick(random, PLACE_CHARACTERS) for _ in range(2)) + kind


def local_organ(random: Random) -> str:
    """A body of a division: 左云县水利局, 泸州市委组织部, 丘北县洲田镇卫生院."""
    organ = pick(random, LOCAL_ORGANS)
    name = pick(random, pick(random, list(lexicon.divisions().values())))
    if organ.startswith('委'):
        return name + organ
    if organ in ('省委', '市委', '县委', '区委'):
        return lexicon.short_form(name) + organ
    where = ''.join(chain(random)) if random.random() < 0.25 else division(random)
    return where + organ


VILLAGE_BODIES = (
    '村委会 村民委员会 党支部 党总支 党委 居委会 合作社 专业合作社 种植专业合作社 养殖专业合作社 农机专业合作社 小学 幼儿园 卫生室 卫生院 '
    '中心小学 中学 派出所 司法所 农业技术推广站 农技站 文化站 人民政府 政府 供销社 敬老院 幸福院 志愿服务队 林场 茶厂 电站'
).split()
TOWNS = '村 村 村 社区 镇 镇 乡 街道'.split()


def village_body(random: Random) -> str:
    town = village(random, pick(random, TOWNS))
    where = ''.join(chain(random)) if random.random() < 0.3 else division(random) if random.random() < 0.3 else ''
    return where + town + pick(random, VILLAGE_BODIES)


TOPICS = (
    '农业 林业 水利 水旱灾害防御 养老服务 基础教育 高等教育 社会救助 区划地名 财务 综合 政策法规 规划 科技 宣传 人事 国际合作 市场监测 海洋减灾 '
    '资源保护 生态修复 环境监测 大气污染防治 安全生产 应急指挥 消防 交通 公路 铁路 民航 港口 船舶与海洋工程 机械工程 材料科学与工程 计算机 '
    '人工智能 信息 软件 自动化 电气 生命科学 医学 药学 公共卫生 法学 经济管理 新闻与传播 文学 历史 考古文博 艺术 体育 马克思主义 土木工程 '
    '建筑 食品 园艺 植物保护 动物科学 水产 淡水渔业 畜牧 种业 作物 土壤肥料 果树 蔬菜 茶叶 蚕桑 橡胶 棉花 小麦 水稻 玉米 地质 测绘 气象 地震 '
    '核工业 航天 空间 量子 半导体 新能源 储能 氢能 煤化工 稀土 石油 天然气 电网 数据 网络安全 金融 保险 统计 价格 反垄断 消费 外贸 投资 '
    '文化遗产 非物质文化遗产 博物 旅游 影视 出版 档案 方志 民族 宗教 侨务 退役军人 老龄 妇幼 疾病预防 中医 血液 心血管 肿瘤 儿科 骨科 急诊'
).split()
DEPARTMENTS = '司 司 局 处 科 办公室 中心 研究所 研究院 学院 学院 系 实验室 重点实验室 分局 支队 大队 分公司 事业部 委员会 分会 研究中心 监测站 基地'.split()


def department(random: Random) -> str:
    """A body with the part of it that is meant, printed in one go: 民政部养老服务司."""
    parent = pick(random, lexicon.words('organizations')) if random.random() < 0.5 else local_organ(random)
    topic = pick(random, TOPICS)
    if random.random() < 0.2:
        topic += '与' + pick(random, TOPICS)
    return parent + topic + pick(random, DEPARTMENTS)


COUNTRIES = 90
"""So many of the list of places, from its beginning, are countries."""
STATE_ORGANS = '外交部 国防部 财政部 政府 议会 央行 内政部 卫生部 教育部 最高法院 总统府 警方 海军 空军 国防军 中央银行 能源部 工业和建设部 交通部 国家统计局 反对党联盟'.split()
KINDS = '协会 学会 商会 联合会 促进会 基金会 研究会 联盟 俱乐部 女排 男篮 男足 女足 乒乓球队 歌舞团 话剧院 交响乐团 杂技团 律师事务所 会计师事务所 设计院 研究院 实验室 工程技术研究中心'.split()


def other_body(random: Random) -> str:
    """Embassies, foreign organs, associations, national centres, subsidiaries in brackets."""
    chance = random.random()
    country = pick(random, lexicon.words('places')[:COUNTRIES])
    if chance < 0.15:
        return f'中国驻{country}' + pick(random, ['大使馆', '使馆', '总领事馆', '大使馆经商处'])
    if chance < 0.2:
        return country + pick(random, ['驻华大使馆', '驻华使馆', '驻上海总领事馆'])
    if chance < 0.4:
        return country + pick(random, STATE_ORGANS)
    if chance < 0.5:
        return pick(random, ['国家', '全国', '中国', '国际', '亚洲', '联合国']) + pick(random, TOPICS) + pick(random, KINDS)
    if chance < 0.6:
        return brand(random) + f'（{division(random)}）' + pick(random, INDUSTRY) + skewed(random, FORMS)
    if chance < 0.7:
        return '国网' + division(random) + pick(random, ['电力公司', '供电公司', '电力有限公司'])
    if chance < 0.9:
        return division(random) + pick(random, TOPICS) + pick(random, KINDS)
    return ''.join(pick(random, BRAND) for _ in range(2)) + pick(random, TOPICS) + pick(random, ['实验室', '工作室', '研究院', '中心', '书院', '学校'])


def organization(random: Random) -> str:
    chance = random.random()
    if chance < 0.35:
        return pick(random, lexicon.words('organizations'))
    if chance < 0.58:
        return company(random)
    if chance < 0.76:
        return local_organ(random)
    if chance < 0.84:
        return village_body(random)
    return department(random) if chance < 0.92 else other_body(random)

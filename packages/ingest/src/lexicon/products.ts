/** What products are called by: the words that stand before or behind a product's name. Common knowledge; compiled for this project. */
const words = (text: string) => text.trim().split(/\s+/u);

/** Words for made things: machines, vehicles, drugs, food, varieties, works. */
const PRODUCT_NOUNS = words(`
大模型 模型 机器人 智能体 操作系统 系统 平台 软件 小程序 应用程序 应用 客户端 程序 互动程序 智能助手 助手 数字人 虚拟人 算法 引擎 数据库 算力平台 解决方案 中台 APP App
芯片 处理器 存储器 服务器 路由器 手机 电脑 平板 耳机 音箱 手表 手环 头盔 戒指 助听器 眼镜 相机 摄像头 显示屏 终端 传感器 触觉系统 雷达 激光器 天线 逆变器 变流器 变压器 充电桩 电池 电机 发动机 光刻机 机床
汽车 轿车 电动车 新能源车 车型 卡车 客车 重卡 皮卡 越野车 跑车 房车 预冷车 冷藏车 消防车 救护车 自行车 摩托车 机车 动车组 列车 地铁列车 盾构机 挖掘机 起重机 架桥机 掘进机 采煤机 钻机 收割机 拖拉机 采摘机 插秧机 播种机 采棉机 烘干机 除草机 农机
无人机 飞机 客机 直升机 火箭 运载火箭 卫星 星座 飞船 探测器 空间站 潜水器 滑翔机 望远镜 航母 舰 船 破冰船 科考船 渔船 轮 游轮 邮轮
药物 新药 药品 中成药 疫苗 抗体 试剂 试剂盒 制剂 口服液 胶囊 注射液 支架 外骨骼 呼吸机 监护仪 设备 装备 筛查仪 检测仪 仪器 装置 生产线 材料 合金 涂料 面料 纤维
品种 新品种 水稻 杂交稻 小麦 玉米 大豆 棉花 油菜 苜蓿 高粱 马铃薯 苹果 葡萄 柑橘 脐橙 晚熟李 脆李 枇杷 猕猴桃 西瓜 草莓 茶 酒 李子酒 白酒 果酒 米酒 啤酒 葡萄酒 饮料 酸奶 大米 火腿 山茶油 茶油
电影 影片 电视剧 剧集 连续剧 纪录片 专题片 动画片 动漫 短剧 微短剧 微电影 短视频 宣传片 综艺 节目 歌曲 专辑 歌剧 舞剧 话剧 音乐剧 木偶剧 广播剧 京剧 豫剧 越剧 昆曲 川剧 粤剧 秦腔 黄梅戏 花鼓戏 采茶戏 小说 诗集 散文集 报告文学 绘本 漫画 丛书 教材 著作 专著 画作 油画 雕塑 游戏 手游 网游
奖 奖项 品牌 技术 新品 产品 单品 新作 力作 代表作 成名作
`);

/** The nouns with the longest first, as the source of a pattern. */
export const PRODUCT_NOUN_SOURCE = [...new Set(PRODUCT_NOUNS)].sort((a, b) => b.length - a.length).join('|');

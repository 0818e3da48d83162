/** Verbs by which a reporter gives another's words. Common knowledge; compiled for this project. */

const words = (text: string) => text.trim().split(/\s+/u);

/** Verbs that stand directly before or after marked words, and govern clauses as well. */
export const SPEECH_VERBS = words(`
说 说道 说起 讲 讲道 讲述 谈 谈到 谈道 表示 指出 强调 介绍 介绍说 透露 坦言 直言 认为 建议 呼吁 提醒 告诉 称 声称 宣称 坦承 承认 解释 解释说 回忆 回忆说 回忆道 感慨 感叹 感言 回应 回应说 回应称 回答 回答说 答 答道 答复
补充 补充说 补充道 提出 提到 提及 要求 希望 期待 期望 相信 主张 宣布 申明 重申 声明 阐述 分析 分析说 分析称 评价 评价说 评论 点评 总结 总结道 总结说 笑言 笑着说 笑道 调侃 打趣 打趣道 叮嘱 嘱咐 嘱托 勉励 寄语 鼓励
问 问道 询问 追问 反问 喊 喊道 叫道 吐槽 抱怨 诉说 倾诉 吁请 断言 预测 预计 估计 估算 测算 判断 推测 猜测 警告 告诫 批评 质疑 反驳 否认 澄清 证实 确认 披露 爆料 通报 撰文称 撰文指出 发文称 写道 表态 承诺 保证 担忧 担心 自豪地说 感触 有感而发 致辞 致辞说 发言 发言说
明确 特别指出 进一步指出 进一步表示 接着说 继续说 又说 还说 也说 常说 常讲 总说 说过 讲过 曾说 表述 陈述 道 云 曰 列举 指明 点出 道出 谈起 聊起 说明 说明道 描述 形容 比喻 算账 直言不讳 快人快语 侃侃而谈 娓娓道来 掷地有声 脱口而出 开玩笑 自嘲 感激地说 激动地说
忆述 促请 吁请 敦促 转告 留下一句 留下一句话 撂下一句 撂下一句话 丢下一句 丢下一句话 甩下一句 冒出一句 来了一句 补了一句 回了一句 说了一句
援引 引用 转述 汇报 汇报说 报告说 反映 反映说 介绍道 评价称 建言 献策 倡议 倡导 号召 吁 疾呼 力陈 赞叹 赞扬 称赞 点赞 评说 自述 自信地说 欣慰地说 表达
忆述 促请 续称 续指 补充指 回应指 批评指 解释指 表明 喊话 痛批 炮轰 抨击 慨叹 直斥 反问道 追问道 转告 劝道 念叨 嘀咕 回敬 打比方 打包票
`);

/** Verbs that take what was said as a clause without marks (indirect speech). */
const GOVERNING = new Set(
  words(`
说 讲 谈到 表示 指出 强调 介绍 介绍说 透露 坦言 直言 认为 建议 呼吁 提醒 告诉 称 声称 宣称 坦承 承认 解释 解释说 回忆 回忆说 感慨 感叹 回应 回应说 回应称 回答 回答说 补充 补充说 提出 提到 要求 希望 期待 期望 相信 主张 宣布 重申 声明
分析 分析说 分析称 评价 总结 预测 预计 估计 估算 测算 判断 推测 警告 告诫 批评 质疑 反驳 否认 澄清 证实 确认 披露 通报 撰文称 撰文指出 发文称 表态 承诺 保证 担忧 担心 特别指出 进一步指出 进一步表示 接着说 继续说 又说 还说 也说 常说 常讲 曾说 说明 汇报 汇报说 反映 建言 倡议 号召 勉励 叮嘱 嘱咐 坦诚 直呼 笑言 笑称 明确 写道 讲述 自述 忆述 促请 敦促 续称 续指 补充指 回应指 批评指 解释指 表明 慨叹 断言 反问 反问道 转告
`),
);

/** Whether a verb may govern a clause without marks; all that end in 说, 称, 道 do. */
export function isIndirect(verb: string): boolean {
  return GOVERNING.has(verb) || /[说称]$/u.test(verb);
}

/** 答复说, 批评道, 坦承称: any verb of two characters with the plain one behind it. */
const COMPOUND = [...SPEECH_VERBS]
  .filter((verb) => verb.length === 2 && !/[说道称讲]/u.test(verb))
  .flatMap((verb) => [`${verb}说`, `${verb}道`, `${verb}称`]);

/** Verbs of speech with the longest first, as the source of a pattern. */
export const SPEECH_VERB_SOURCE = [...new Set([...SPEECH_VERBS, ...GOVERNING, ...COMPOUND])]
  .sort((a, b) => b.length - a.length)
  .join('|');

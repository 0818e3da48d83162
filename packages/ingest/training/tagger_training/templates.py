"""Short stretches that the corpora lack and papers are full of: bylines, credits, datelines, lists of posts and names."""

import re

from . import lexicon, names
from .names import Random, pick

TITLES = (
    '市长 县长 区长 省长 书记 市委书记 县委书记 镇长 乡长 村支书 村党支部书记 村委会主任 局长 厅长 处长 主任 副主任 院长 副院长 校长 教授 副教授 '
    '研究员 工程师 总工程师 董事长 总经理 总裁 首席执行官 创始人 经理 负责人 理事长 会长 秘书长 主席 副主席 检察长 庭长 法官 律师 医生 主任医师 '
    '护士长 教练 队长 运动员 导演 演员 作家 画家 馆长 所长 站长 台长 总编辑 记者 评论员 分析师 首席经济学家 发言人 大使 总统 总理 外长 部长 副部长 '
    '国务卿 议员 议长 首相 司令 参谋长 政委 消防员 民警 辅警 志愿者 村民 居民 农户 种粮大户 养殖户 店主 老板 司机 快递员 工人 焊工 技术员 教师 班主任 '
    '学生 毕业生 家长 游客 患者 传承人 老人 网友'
).split()
SPEAK = '说 表示 介绍 介绍说 告诉记者 指出 强调 认为 坦言 透露 回忆 建议 呼吁 直言 笑着说 感慨 解释 补充道 称 谈到'.split()
DAYS = '3月8日 10日 昨日 近日 日前 今天 10月18日 2月27日 24日 1月5日 上周五 当天 4日'.split()
TEMPLATES = [
    '本报记者 {P} {P}', '本报记者 {P} 通讯员 {P}', '记者 {P} 通讯员 {P} {P}', '本报{S}{D}电（记者 {P}）', '本报讯（记者{P} 通讯员{P}）',
    '新华社{S}{D}电（记者{P}、{P}）', '{O}{S}{D}电（记者{P}）', '（记者 {P}）', '（{P}）', '{P} {P} 摄', '{P}/摄', '图片由{O}提供 {P}摄',
    '新华社记者 {P} 摄', '通讯员 {P} 文/图', '（作者：{P}，{O}{T}）', '（作者系{O}{T}）', '责任编辑：{P}', '编辑 {P} 校对 {P}', '文｜{P}', '来源：{O}',
    '■ {P}', '□ 本报记者 {P}', '{P} 本报记者 {P}', '摄影：{P} 撰文：{P}', '记者：{P} 编辑：{P}', '（实习生{P}对本文亦有贡献）', '执笔：{P} {P} {P}',
    '{O}{T}{P}{V}，', '{C}{T}{P}{V}：“', '{C}委书记{P}{V}，', '{O}{T}、{O}{T}{P}', '{T}{P}、{P}、{P}出席', '{P}、{P}、{P}、{P}等参加',
    '全国人大代表、{O}{T}{P}', '全国政协委员、{O}{T}{P}{V}', '{L}籍{T}{P}', '{C}人{P}', '来自{C}的{T}{P}{V}', '家住{C}的{P}{V}', '{P}，男，1978年生，{C}人',
    '{O}任命{P}为{T}', '免去{P}的{O}{T}职务', '{P}任{O}{T}', '{P}同志不再担任{O}{T}', '{T}{P}会见了{F}{T}{F1}', '{L}{T}{F1}{D}访问{L}',
    '据{O}报道，', '据{O}{D}报道，{L}', '{O}与{O}签署合作协议', '{O}、{O}和{O}联合发布', '由{O}主办、{O}承办', '{O}旗下{O}', '{O}（以下简称“{B}”）',
    '从{L}到{L}', '{L}、{L}、{L}等地', '{L}至{L}', '{C}境内', '走进{C}，', '在{C}，', '{L}—{L}', '{D}，{C}发生', '位于{C}的{O}',
    '“{P}，”{T}{P}{V}', '{P}{V}，', '{P}的{T}{P}', '{P}和{T}{P}', '{P}对{P}说', '由{P}担任', '{P}（{O}{T}）', '{T}：{P}', '{P}：', '{P}: ', '{P}{D}在{L}{V}',
    '{H}（右）与{H}', '{H}夺冠', '{H}2比1战胜{H}', '{F1}当选{L}{T}', '{L}队{P}', '原告{P}诉被告{O}', '被告人{P}', '犯罪嫌疑人{P}', '上诉人{P}、{P}',
    '{P}，{O}{T}。', '首席{T}{P}', '{O}{T}{P}教授团队', '{P}院士', '{P}先生', '{P}女士{V}', '{O}党委书记、{T}{P}', '{O}原{T}{P}', '时任{O}{T}的{P}',
]  # fmt: skip
SLOT = re.compile(r'\{(\w+)\}')


def filled(random: Random) -> tuple[str, list[tuple[int, int, int]]]:
    """A template with its slots filled, and the spans of the names."""
    text, spans = '', []

    def add(surface: str, kind: int):
        nonlocal text
        spans.append((len(text), len(text) + len(surface), kind))
        text += surface

    template, last = pick(random, TEMPLATES), 0
    for slot in SLOT.finditer(template):
        text += template[last : slot.start()]
        last = slot.end()
        name = slot[1]
        if name in ('P', 'H'):
            add(names.person(random), 0)
        elif name == 'F1':
            add(names.foreign_name(random), 0)
        elif name == 'O':
            add(names.organization(random), 1)
        elif name == 'B':
            add(names.brand(random) + pick(random, names.SHORT_FORMS), 1)
        elif name == 'L' or name == 'F':
            add(names.place(random), 2)
        elif name == 'S':
            cities = lexicon.divisions()['city']
            add(lexicon.short_form(pick(random, cities)), 2)
        elif name == 'C':
            for part in names.chain(random):
                add(part, 2)
        else:
            text += pick(random, {'T': TITLES, 'V': SPEAK, 'D': DAYS}[name])
    return text + template[last:], spans


def line(random: Random) -> tuple[str, list[tuple[int, int, int]]]:
    """A filled template with its spans as the guidelines want them."""
    text, spans = filled(random)
    if any(kind == 2 and text.startswith('委书记', end) for _, end, kind in spans):
        spans = joined_committee(text, spans)
    return text, spans


def joined_committee(text: str, spans):
    """安徽省|淮北市 + 委书记 is a post in 安徽省淮北市委: one organization."""
    last = next(i for i, (_, end, kind) in enumerate(spans) if kind == 2 and text.startswith('委书记', end))
    first = last
    while first > 0 and spans[first - 1][2] == 2 and spans[first - 1][1] == spans[first][0]:
        first -= 1
    return spans[:first] + [(spans[first][0], spans[last][1] + 1, 1)] + spans[last + 1 :]

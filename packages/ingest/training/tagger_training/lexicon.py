"""Word lists of training/lexicon, the administrative divisions of GB/T 2260 from the npm package @vant/area-data, and the
traditional characters of opencc-js."""

import re
from functools import cache
from pathlib import Path

FOLDER = Path(__file__).resolve().parents[1] / 'lexicon'
DIVISIONS = Path(__file__).resolve().parents[4] / 'node_modules/@vant/area-data/dist/index.js'
SCRIPTS = Path(__file__).resolve().parents[4] / 'node_modules/opencc-js/dist/esm-lib/dict/TSCharacters.js'
SURNAMES_SOURCE = Path(__file__).resolve().parents[2] / 'src/lexicon/surnames.ts'


@cache
def words(name: str) -> tuple[str, ...]:
    """The words of one list, without its comment lines."""
    lines = (FOLDER / f'{name}.txt').read_text(encoding='utf-8').splitlines()
    return tuple(dict.fromkeys(word for line in lines if not line.startswith('#') for word in line.split()))


@cache
def given_name_tiers() -> tuple[str, ...]:
    lines = (FOLDER / 'given-name-characters.txt').read_text(encoding='utf-8').splitlines()
    return tuple(line for line in lines if line and not line.startswith('#'))


@cache
def divisions() -> dict[str, tuple[str, ...]]:
    """Names of divisions by level: province, city, county."""
    source = DIVISIONS.read_text(encoding='utf-8')
    found: dict[str, dict[str, str]] = {'province': {}, 'city': {}, 'county': {}}
    for level, entries in found.items():
        block = re.search(level + r'_list:\s*\{(.*?)\}', source, re.S)
        if not block:
            raise SystemExit(f'{DIVISIONS} holds no {level}_list; run npm ci first.')
        for code, name in re.findall(r'(\d{6}):\s*"((?:[^"\\]|\\.)*)"', block[1]):
            entries[code] = name.encode().decode('unicode_escape') if '\\u' in name else name
    return {level: tuple(dict.fromkeys(entries.values())) for level, entries in found.items()}


@cache
def simplified() -> dict[str, str]:
    """The simplified form of each traditional character, as the decoder folds them (packages/graph/src/fold.ts)."""
    table = re.search(r'"([^"]+)"', SCRIPTS.read_text(encoding='utf-8'))
    if not table:
        raise SystemExit(f'{SCRIPTS} holds no table of characters; run npm ci first.')
    pairs = (entry.split(' ')[:2] for entry in table[1].split('|') if ' ' in entry)
    return {source: to for source, to in pairs if len(source) == len(to) == 1 and ord(source) < 0x10000 > ord(to)}


@cache
def chains() -> tuple[tuple[str, ...], ...]:
    """Province, city and county names that belong together, from the codes."""
    source = DIVISIONS.read_text(encoding='utf-8')
    names = {
        code: name.encode().decode('unicode_escape') if '\\u' in name else name
        for code, name in re.findall(r'(\d{6}):\s*"((?:[^"\\]|\\.)*)"', source)
    }
    result = []
    for code, name in names.items():
        if code.endswith('0000') or code.startswith(('7', '8', '9')):
            continue
        parts = [names.get(code[:2] + '0000'), None if code.endswith('00') else names.get(code[:4] + '00'), name]
        chain = tuple(p for p in parts if p and p not in ('县', '自治区直辖县级行政区划', '省直辖县', '市辖区'))
        result.append(chain)
    return tuple(result)


def short_form(name: str) -> str:
    """浙江 for 浙江省, 恩施 for 恩施土家族苗族自治州: the form without its kind; the name itself where that is too short."""
    for suffix in ('特别行政区', '维吾尔自治区', '壮族自治区', '回族自治区', '自治区'):
        name = name.removesuffix(suffix)
    short = re.sub(r'(?:[一-龥]{1,4}族)*自治[州县旗]$', '', name)
    short = re.sub(r'(?:地区|林区|新区|[省市区县盟旗])$', '', short) if short == name else short
    return short if len(short) >= 2 else name


@cache
def surnames() -> tuple[tuple[str, ...], tuple[str, ...]]:
    """(single, compound) surnames of the extractor's own list, the commonest first as in the census."""
    source = SURNAMES_SOURCE.read_text(encoding='utf-8')
    single = re.search(r"SINGLE =\s*'([^']+)'", source)
    compound = re.search(r"COMPOUND =\s*'([^']+)'", source)
    if not single or not compound:
        raise SystemExit(f'{SURNAMES_SOURCE} no longer holds the lists SINGLE and COMPOUND.')
    return tuple(dict.fromkeys(single[1])), tuple(compound[1].split())


COMMON_SURNAMES = (
    '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟'
    '谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤'
)
"""The hundred most frequent, by the police's yearly count."""

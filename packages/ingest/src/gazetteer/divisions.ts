import { areaList } from '@vant/area-data';

/** A division of GB/T 2260 as the code list names it. */
export interface Division {
  code: string;
  name: string;
  level: 'province' | 'prefecture' | 'county';
  /** Code of the division it lies in; absent for provinces. */
  parent?: string;
}

/** The edition of the code list (that of `@vant/area-data`). */
export const CODE_LIST_YEAR = 2024;

export interface Gazetteer {
  byCode: ReadonlyMap<string, Division>;
  /** Divisions by full name: 鼓楼区 gives four. */
  byName: ReadonlyMap<string, readonly Division[]>;
  /** Divisions by short name: 镇江 for 镇江市. Only names of two characters or more. */
  byShortName: ReadonlyMap<string, readonly Division[]>;
}

let gazetteer: Gazetteer | undefined;

/** The divisions of China down to counties, read once when first asked for. */
export function divisions(): Gazetteer {
  return (gazetteer ??= build());
}

function build(): Gazetteer {
  const byCode = new Map<string, Division>();
  const byName = new Map<string, Division[]>();
  const byShortName = new Map<string, Division[]>();
  const add = (index: Map<string, Division[]>, name: string, division: Division) => {
    const list = index.get(name);
    if (list) list.push(division);
    else index.set(name, [division]);
  };
  const put = (code: string, name: string, level: Division['level'], parent?: string) => {
    const division: Division = { code, name, level, ...(parent ? { parent } : {}) };
    byCode.set(code, division);
    add(byName, name, division);
    const short = shortName(name, level);
    if (short && short !== name) add(byShortName, short, division);
  };
  for (const [code, name] of Object.entries(areaList.province_list)) put(code, name, 'province');
  for (const [code, name] of Object.entries(areaList.city_list)) {
    const parent = `${code.slice(0, 2)}0000`;
    // 北京市 is listed as a city of 北京市, and 省直辖县 is no place.
    if (byCode.get(parent)?.name === name || /直辖|^县$/u.test(name)) continue;
    put(code, name, 'prefecture', parent);
  }
  for (const [code, name] of Object.entries(areaList.county_list)) {
    // Zones without a name of their own (经济技术开发区) are found by their printed name, not from here.
    if (/^(?:经济技术开发区|高新技术开发区|高新区|开发区|经济开发区|其它区)$/u.test(name)) continue;
    const prefecture = `${code.slice(0, 4)}00`;
    put(code, name, 'county', byCode.has(prefecture) ? prefecture : `${code.slice(0, 2)}0000`);
  }
  return { byCode, byName, byShortName };
}

const NATIONALITIES =
  /(?:(?:蒙古|回|藏|维吾尔|苗|彝|壮|布依|朝鲜|满|侗|瑶|白|土家|哈尼|哈萨克|傣|黎|傈僳|佤|畲|高山|拉祜|水|东乡|纳西|景颇|柯尔克孜|土|达斡尔|仫佬|羌|布朗|撒拉|毛南|仡佬|锡伯|阿昌|普米|塔吉克|怒|乌孜别克|俄罗斯|鄂温克|德昂|保安|裕固|京|塔塔尔|独龙|鄂伦春|赫哲|门巴|珞巴|基诺)族|各族)+|(?:蒙古|维吾尔|哈萨克|柯尔克孜|塔吉克|锡伯)(?=自治)/u;

/** 镇江市 -> 镇江, 内蒙古自治区 -> 内蒙古, 连南瑶族自治县 -> 连南, 恩施土家族苗族自治州 -> 恩施; undefined when one character is left. */
export function shortName(name: string, level: Division['level']): string | undefined {
  const short =
    level === 'province'
      ? name.replace(/(?:壮族|回族|维吾尔)?自治区$|特别行政区$|[省市]$/u, '')
      : name.replace(/(?:自治州|自治县|自治旗|地区|林区|矿区|新区|特区|[市县区盟旗])$/u, '').replace(NATIONALITIES, '');
  return short.length >= 2 ? short : undefined;
}

/** Whether `inner` lies in `outer`, at any depth. */
export function liesIn(inner: Division, outer: Division): boolean {
  for (let at: Division | undefined = inner; at; at = at.parent ? divisions().byCode.get(at.parent) : undefined) {
    if (at.code === outer.code) return true;
  }
  return false;
}

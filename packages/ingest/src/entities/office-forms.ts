import { divisions, shortName } from '../gazetteer/divisions.js';
import { mergeEntities, type Entity } from './entity.js';

/** Words that offices shorten: 卫健委 for 卫生健康委员会. */
const OFFICE_FORMS: readonly (readonly [RegExp, string])[] = [
  [/卫生健康委员会|卫生健康委/gu, '卫健委'],
  [/发展和改革委员会|发展改革委/gu, '发改委'],
  [/工业和信息化/gu, '工信'],
  [/人力资源和社会保障|人力资源社会保障/gu, '人社'],
  [/住房和城乡建设|住房城乡建设/gu, '住建'],
  [/文化和旅游|文化旅游/gu, '文旅'],
  [/市场监督管理/gu, '市场监管'],
  [/国有资产监督管理委员会/gu, '国资委'],
  [/人大常务委员会|人民代表大会常务委员会/gu, '人大常委会'],
  [/人民代表大会/gu, '人大'],
  [/监察委员会/gu, '监委'],
  [/纪律检查委员会/gu, '纪委'],
  [/高级人民法院/gu, '高院'],
  [/中级人民法院/gu, '中院'],
  [/人民(?=法院|检察院|政府)/gu, ''],
  [/委员会/gu, '委'],
];

/** The name with its offices in their short forms and without a term: 九届人大常委会 is 人大常委会. */
export function officeForm(name: string): string {
  return OFFICE_FORMS.reduce(
    (text, [pattern, short]) => text.replace(pattern, short),
    name.replace(/第?[0-9一二三四五六七八九十]+届(?=人大|政协|人民代表大会|省委|市委|县委)/gu, ''),
  );
}

/** What offices of state and party end in. */
const OFFICE = /(?:高院|中院|法院|检察院|政府|人大|人大常委会|政协|监委|纪委|[局厅委办])$/u;

/** 浏阳法院 is 湖南省浏阳市人民法院, 江苏高院 is 江苏省高级人民法院, 湖州市九届人大常委会 is 湖州市人大常委会. */
export function joinOffices(organizations: readonly Entity[], gone: Set<Entity>): void {
  const byForm = new Map<string, Entity>();
  for (const office of organizations) {
    const form = gone.has(office) ? undefined : placedForm(office.name);
    if (!form) continue;
    const known = byForm.get(form);
    if (!known) {
      byForm.set(form, office);
      continue;
    }
    mergeEntities(known, office, known.name.length >= office.name.length ? known.name : office.name);
    gone.add(office);
  }
}

/** The smallest place of an office by its short name, and the office by its short form. */
function placedForm(name: string): string | undefined {
  const { byName, byShortName } = divisions();
  let rest = name;
  let place: string | undefined;
  for (;;) {
    const length = lengthOfPlace(rest);
    if (!length) break;
    const head = rest.slice(0, length);
    const [division] = byName.get(head) ?? byShortName.get(head)!;
    place = byName.has(head) ? (shortName(division!.name, division!.level) ?? head) : head;
    rest = rest.slice(length);
  }
  const office = officeForm(rest);
  return place && rest.length >= 2 && OFFICE.test(office) ? `${place}|${office}` : undefined;
}

function lengthOfPlace(name: string): number {
  const { byName, byShortName } = divisions();
  for (let length = Math.min(11, name.length - 2); length >= 2; length--) {
    const head = name.slice(0, length);
    if (byName.has(head) || byShortName.has(head)) return length;
  }
  return 0;
}

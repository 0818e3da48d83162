import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { setColumn, writePdf, type SetText } from '../packages/ingest/src/read/samples/write-pdf.js';
import { temporaryFolder } from './guanxi-process.js';

/** What stands on the second page of `paper.pdf` and nowhere else. */
export const SECOND_PAGE = '白鹭集团董事长罗一舟说，协议签署以后，双方将在青湖市共建水质监测中心。';
/** The headlines of two versions of an article, `first.txt` and `second.txt`. */
export const VERSIONS = '青湖大桥月底通车';

/** A folder of documents that are cited in different ways: by page, by member, with an inferred year, with a correction. */
export function citedDocuments(): string {
  const folder = temporaryFolder();
  const put = (name: string, content: string | Buffer) => writeFileSync(join(folder, name), content);
  put('paper.pdf', paper());
  put(
    'archive.zip',
    Buffer.from(
      zipSync({
        'inner/news.txt': strToU8(
          '松江县新建图书馆\n\n新华社松江3月6日电 松江县县长孟小川6日宣布，松江县图书馆开工建设，明年建成。\n',
        ),
      }),
    ),
  );
  put('20231106.txt', '春茶园里话丰收\n\n本报青湖11月5日电 青湖市农业农村局局长何家声5日说，今年秋茶增产一成。\n');
  put('first.txt', bridge('两千余米'));
  put('second.txt', bridge('一千八百余米'));
  return folder;
}

function paper(): Buffer {
  const title = { text: '青湖市与白鹭集团签署战略合作协议', x: 80, y: 770, size: 22 };
  const byline = { text: '本报记者 林小满', x: 80, y: 740, size: 11 };
  const column = (paragraphs: string[]): SetText[] =>
    setColumn(paragraphs, { x: 80, y: 710, width: 430, size: 11, lines: 40 }).texts;
  const first =
    '青湖日报青湖3月5日电 青湖市人民政府与白鹭集团5日在青湖市签署战略合作协议，约定今后五年投入十亿元治理青湖。';
  return writePdf([{ texts: [title, byline, ...column([first])] }, { texts: column([SECOND_PAGE]) }]);
}

function bridge(length: string): string {
  return (
    `青湖日报 2024年3月5日 第02版\n\n${VERSIONS}\n\n本报记者 林小满\n\n` +
    `青湖大桥工程指挥部昨日通报，大桥主体已经完工，桥面铺装正在收尾，预计本月底通车。大桥全长${length}，` +
    '由路桥集团承建，桥头设有公交站和自行车停放处。青湖大桥工程指挥部指挥长石永在通报会上说，通车后从老城到北岸只要' +
    '十分钟，渡船将改作观光之用。北岸居民盼这座桥盼了十一年。\n'
  );
}

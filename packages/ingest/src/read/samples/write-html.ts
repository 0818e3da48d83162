import { escape } from './write-docx.js';

export interface SamplePage {
  title: string;
  site: string;
  info: string;
  paragraphs: readonly string[];
  head?: string;
  /** Numbers for the characters of the text: &#20013; */
  numeric?: boolean;
}

/** A news page as sites make them: menus, the article among tables and boxes, links to others, a foot. */
export function writeHtml({ title, site, info, paragraphs, head = '', numeric = false }: SamplePage): string {
  const body = (text: string) =>
    numeric ? [...text].map((character) => `&#${character.codePointAt(0)};`).join('') : escape(text);
  const links = Array.from(
    { length: 12 },
    (_, i) => `<li><a href="/news/${i}.html">导航栏目链接第${i}条</a></li>`,
  ).join('');
  return `<!DOCTYPE html>
<html><head><meta charset="utf-8"><title>${escape(title)}_新闻频道_${escape(site)}</title>${head}
<script>document.write("<p>脚本写的字</p>")</script><style>p { color: red }</style></head>
<body>
<div class="nav"><ul>${links}</ul></div>
<div class="main"><div class="left">
<h1>${escape(title)}</h1>
<div class="info"><span>${escape(info)}</span>&nbsp;&nbsp;<a href="#comment">我要评论</a></div>
<div class="content" id="article">
${paragraphs.map((text) => `<p>&#12288;&#12288;${body(text)}</p>`).join('\n')}
</div>
<div class="share"><a href="#">分享到微博</a> <a href="#">分享到微信</a></div>
</div><div class="right"><h3>热门排行</h3><ul>${links}</ul></div></div>
<div class="footer">Copyright © 某某网 版权所有 京ICP备00000000号</div>
<img src="http://127.0.0.1:1/beacon.png">
</body></html>`;
}

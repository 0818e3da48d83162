/* global document, matchMedia */
// The page of an export in one file: a table of the nodes, and for the chosen one its relations with the words that
// prove them. All text enters through textContent; nothing is fetched.
(() => {
  'use strict';
  const { schema, nodes, edges, evidence, articles } = JSON.parse(document.getElementById('graph').textContent);

  const ROWS_SHOWN = 500;
  const NEIGHBOURS_DRAWN = 40;
  const NEIGHBOURS_DRAWN_NARROW = 14;
  const MOST_CONNECTED = 12;
  const EXAMPLE_PROOFS = 3;
  const WORDS = {
    zh: {
      counts: (n, e, a) => `${n} 个节点，${e} 条关系，${a} 篇文章`,
      other: 'English',
      filter: '查找名称或别名',
      name: '名称',
      relations: '关系',
      shown: (shown, all) => (shown < all ? `显示 ${shown} / ${all}` : `共 ${all}`),
      choose: '选择一个节点，查看它的关系和原文依据。',
      overview: '概览',
      untitled: '无标题文章',
      most: '关系最多的节点',
      example: '一条关系和它的依据',
      aliases: '又称',
      status: { current: '现任', former: '曾任' },
      reports: (n) => `${n} 篇报道`,
      cited: (file, page) => (page ? `${file}，第 ${page} 页` : file),
      inArticle: '看原文',
      back: '返回',
      noProof: '没有随附原文依据。',
      drawn: (shown, all) => (shown < all ? `图中画出 ${all} 个相邻节点中的 ${shown} 个` : ''),
    },
    en: {
      counts: (n, e, a) => `${n} nodes, ${e} relations, ${a} articles`,
      other: '中文',
      filter: 'Find a name or an alias',
      name: 'Name',
      relations: 'Relations',
      shown: (shown, all) => (shown < all ? `${shown} of ${all} shown` : `${all}`),
      choose: 'Choose a node to see its relations and the words that prove them.',
      overview: 'Overview',
      untitled: 'Article without a headline',
      most: 'Most connected',
      example: 'A relation and its proof',
      aliases: 'Also',
      status: { current: 'current', former: 'former' },
      reports: (n) => (n === 1 ? '1 article' : `${n} articles`),
      cited: (file, page) => (page ? `${file}, p. ${page}` : file),
      inArticle: 'in the article',
      back: 'Back',
      noProof: 'No proof comes with it.',
      drawn: (shown, all) => (shown < all ? `${shown} of ${all} neighbours are drawn` : ''),
    },
  };

  const byId = new Map(nodes.map((node) => [node.id, node]));
  const articleById = new Map(articles.map((article) => [article.id, article]));
  const edgesOf = new Map(nodes.map((node) => [node.id, []]));
  for (const edge of edges) {
    edgesOf.get(edge.source)?.push(edge);
    if (edge.target !== edge.source) edgesOf.get(edge.target)?.push(edge);
  }
  const proofsOf = new Map(edges.map((edge) => [edge.id, []]));
  for (const proof of evidence) proofsOf.get(proof.relationId)?.push(proof);
  nodes.sort((a, b) => edgesOf.get(b.id).length - edgesOf.get(a.id).length || (a.id < b.id ? -1 : 1));

  let language = navigator.language.startsWith('zh') ? 'zh' : 'en';
  let chosen;
  const hiddenTypes = new Set();
  const words = () => WORDS[language];
  const isNarrow = () => matchMedia('(max-width: 48rem)').matches;
  const display = (type) => schema[type]?.[language] ?? type;

  /** An element with attributes and children; texts become text nodes. */
  function element(tag, attributes = {}, ...children) {
    const made = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) {
      if (name.startsWith('on')) made.addEventListener(name.slice(2), value);
      else made.setAttribute(name, value);
    }
    made.append(...children);
    return made;
  }

  function dot(type) {
    const made = element('span', { class: 'dot' });
    made.style.setProperty('--color', `var(--${type.toLowerCase()})`);
    return made;
  }

  function caption({ title, source, date }) {
    return [title, source, date].filter(Boolean).join(' · ');
  }

  /** An article without a headline is called by where and when it was printed. */
  function nameOf({ name, properties }) {
    return name || caption({ ...properties, title: '' }) || words().untitled;
  }

  function nodeButton(node) {
    return element('button', { type: 'button', class: 'link', onclick: () => choose(node) }, nameOf(node));
  }

  function namedRow(node) {
    return element(
      'tr',
      {},
      element('td', {}, element('span', { class: 'named' }, dot(node.type), nodeButton(node))),
      element('td', { class: 'count' }, String(edgesOf.get(node.id).length)),
    );
  }

  function namesTable(body) {
    const head = element('tr', {}, element('th', { scope: 'col' }, words().name));
    head.append(element('th', { scope: 'col', class: 'count' }, words().relations));
    return element('table', {}, element('thead', {}, head), body);
  }

  function drawList() {
    const list = document.getElementById('list');
    const search = element('input', { type: 'search', 'aria-label': words().filter, placeholder: words().filter });
    const present = [...new Set(nodes.map(({ type }) => type))].sort();
    const types = element('div', { class: 'types' });
    for (const type of present) {
      const box = element('input', { type: 'checkbox' });
      box.checked = !hiddenTypes.has(type);
      box.addEventListener('change', () => {
        if (box.checked) hiddenTypes.delete(type);
        else hiddenTypes.add(type);
        drawRows();
      });
      types.append(element('label', {}, box, ' ', dot(type), display(type)));
    }
    const count = element('p', { class: 'faint', role: 'status' });
    const body = element('tbody');
    const drawRows = () => {
      const sought = search.value.trim().toLowerCase();
      const found = nodes.filter(
        (node) =>
          !hiddenTypes.has(node.type) &&
          [nameOf(node), ...(node.properties.aliases ?? [])].some((form) => form.toLowerCase().includes(sought)),
      );
      count.textContent = words().shown(Math.min(found.length, ROWS_SHOWN), found.length);
      body.replaceChildren(...found.slice(0, ROWS_SHOWN).map(namedRow));
    };
    search.addEventListener('input', drawRows);
    list.replaceChildren(search, types, count, element('div', { class: 'scroll', tabindex: '0' }, namesTable(body)));
    drawRows();
  }

  function svg(tag, attributes, ...children) {
    const made = document.createElementNS('http://www.w3.org/2000/svg', tag);
    for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
    made.append(...children);
    return made;
  }

  /** The chosen node in the middle, its neighbours around it, the best connected first. */
  function drawing(node) {
    const ids = new Set(edgesOf.get(node.id).flatMap(({ source, target }) => [source, target]));
    ids.delete(node.id);
    const all = [...ids].map((id) => byId.get(id)).sort((a, b) => edgesOf.get(b.id).length - edgesOf.get(a.id).length);
    const narrow = isNarrow();
    const drawn = all.slice(0, narrow ? NEIGHBOURS_DRAWN_NARROW : NEIGHBOURS_DRAWN);
    const [width, height, beside, longest] = narrow ? [380, 420, 100, 6] : [760, 420, 130, 14];
    const places = new Map([[node, [width / 2, height / 2]]]);
    for (const [index, neighbour] of drawn.entries()) {
      const angle = (index / drawn.length) * 2 * Math.PI - Math.PI / 2;
      const reach = drawn.length > 14 && index % 2 ? 0.62 : 1;
      places.set(neighbour, [
        width / 2 + Math.cos(angle) * reach * (width / 2 - beside),
        height / 2 + Math.sin(angle) * reach * (height / 2 - 30),
      ]);
    }
    const picture = svg('svg', { viewBox: `0 0 ${width} ${height}` });
    const [x, y] = places.get(node);
    for (const neighbour of drawn) {
      const [toX, toY] = places.get(neighbour);
      picture.append(svg('line', { x1: x, y1: y, x2: toX, y2: toY }));
    }
    for (const [placed, [atX, atY]] of places) {
      const right = atX >= width / 2;
      const circle = svg('circle', { cx: atX, cy: atY, r: placed === node ? 11 : 7 });
      circle.style.setProperty('--color', `var(--${placed.type.toLowerCase()})`);
      const whole = nameOf(placed);
      const name = whole.length > longest ? `${whole.slice(0, longest - 1)}…` : whole;
      const label = svg(
        'text',
        { x: atX + (right ? 13 : -13), y: atY + 4, 'text-anchor': right ? 'start' : 'end' },
        name,
      );
      const group = svg('g', {}, svg('title', {}, whole), circle, label);
      if (placed !== node) {
        group.setAttribute('role', 'button');
        group.setAttribute('tabindex', '0');
        group.addEventListener('click', () => choose(placed));
        group.addEventListener('keydown', (event) => {
          if (event.key === 'Enter' || event.key === ' ') choose(placed);
        });
      }
      picture.append(group);
    }
    return [picture, element('p', { class: 'faint' }, words().drawn(drawn.length, all.length))];
  }

  function cited({ file, member, page }) {
    return words().cited(member ? `${file} › ${member}` : file, page);
  }

  function proofBlock(proof) {
    const article = articleById.get(proof.articleId);
    const block = element('blockquote', {}, element('div', {}, proof.text));
    if (!article) return block;
    const open = () => showArticle(article, proof);
    const button = element('button', { type: 'button', class: 'link', onclick: open }, words().inArticle);
    block.append(
      element(
        'div',
        { class: 'faint' },
        `${[caption(article), cited(proof.place)].filter(Boolean).join(' · ')} `,
        button,
      ),
    );
    return block;
  }

  function edgeBlock(edge, most = Infinity) {
    const { status, articleCount, titles } = edge.properties;
    const facts = [...(titles ?? []), words().status[status], articleCount && words().reports(articleCount)];
    const block = element('div', { class: 'edge' });
    const end = (id) => (byId.has(id) ? nodeButton(byId.get(id)) : id);
    block.append(
      element('div', {}, end(edge.source), ` — ${display(edge.type)} → `, end(edge.target)),
      element('div', { class: 'faint' }, facts.filter(Boolean).join(' · ')),
    );
    const proofs = proofsOf.get(edge.id);
    if (proofs.length > 0) block.append(...proofs.slice(0, most).map(proofBlock));
    else if (edge.properties.text) {
      const place = edge.properties.file ? element('div', { class: 'faint' }, cited(edge.properties)) : '';
      block.append(element('blockquote', {}, edge.properties.text, place));
    } else block.append(element('div', { class: 'faint' }, words().noProof));
    return block;
  }

  function show(...children) {
    const detail = document.getElementById('detail');
    detail.replaceChildren(...children);
    detail.scrollTop = 0;
    return detail;
  }

  /** On a phone list and detail stand one below the other: what was asked for would be out of sight. */
  function reveal(part) {
    part.focus({ preventScroll: true });
    if (isNarrow()) document.getElementById('detail').scrollIntoView();
  }

  /** What is there, and the way in: how many of each type, the best connected, and a relation with its proof. */
  function overview() {
    chosen = undefined;
    const counted = new Map();
    for (const { type } of nodes) counted.set(type, (counted.get(type) ?? 0) + 1);
    const types = element('p', { class: 'types' });
    for (const [type, count] of [...counted].sort((a, b) => b[1] - a[1])) {
      types.append(element('span', {}, dot(type), `${display(type)} ${count}`));
    }
    const parts = [element('h2', {}, words().overview), types, element('p', { class: 'faint' }, words().choose)];
    const most = nodes.filter(({ type }) => type !== 'Article').slice(0, MOST_CONNECTED);
    if (most.length > 0) {
      const body = element('tbody', {}, ...most.map(namedRow));
      parts.push(element('h3', {}, words().most), element('div', { class: 'short' }, namesTable(body)));
    }
    // By articles, then by proofs, then by confidence (0 to 1).
    const worth = ({ id, properties: { articleCount = 0, confidence = 0 } }) => {
      const proofs = proofsOf.get(id).length;
      return proofs === 0 ? confidence - 1 : articleCount * (evidence.length + 1) + proofs + confidence;
    };
    const [example] = edges.filter(({ type }) => type !== 'MENTIONS').sort((a, b) => worth(b) - worth(a));
    if (example) parts.push(element('h3', {}, words().example), edgeBlock(example, EXAMPLE_PROOFS));
    return show(...parts);
  }

  function choose(node) {
    chosen = node;
    const aliases = node.properties.aliases ?? [];
    const head = element('h2', { class: 'named' }, dot(node.type), nameOf(node));
    const facts = [
      display(node.type),
      aliases.length > 0 ? `${words().aliases} ${aliases.join('、')}` : '',
      caption(node.properties),
    ];
    const article = articleById.get(node.id);
    const parts = [head, element('p', { class: 'faint' }, facts.filter(Boolean).join(' · ')), ...drawing(node)];
    parts.push(element('h3', {}, `${words().relations} (${edgesOf.get(node.id).length})`));
    parts.push(...edgesOf.get(node.id).map((edge) => edgeBlock(edge)));
    if (article) parts.push(element('div', { class: 'article' }, article.text));
    reveal(show(...parts));
  }

  function showArticle(article, proof) {
    const back = element(
      'button',
      { type: 'button', onclick: () => (chosen ? choose(chosen) : reveal(overview())) },
      words().back,
    );
    const mark = element('mark', {}, article.text.slice(proof.start, proof.end));
    const body = element(
      'div',
      { class: 'article' },
      article.text.slice(0, proof.start),
      mark,
      article.text.slice(proof.end),
    );
    show(
      back,
      element('h2', {}, article.title || words().untitled),
      element(
        'p',
        { class: 'faint' },
        [caption({ ...article, title: '' }), cited(proof.place)].filter(Boolean).join(' · '),
      ),
      body,
    );
    mark.scrollIntoView({ block: 'center' });
    back.focus({ preventScroll: true });
  }

  function draw() {
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
    document.getElementById('counts').textContent = words().counts(nodes.length, edges.length, articles.length);
    document.getElementById('language').textContent = words().other;
    document.getElementById('overview').textContent = words().overview;
    drawList();
    if (chosen) choose(chosen);
    else overview();
  }

  document.getElementById('overview').addEventListener('click', () => reveal(overview()));
  document.getElementById('language').addEventListener('click', () => {
    language = language === 'zh' ? 'en' : 'zh';
    draw();
  });
  draw();
})();

import { describe, expect, it } from 'vitest';
import { edgesOf, namesOf, proofsOf, readSentences } from '../read-sentences.fixture.js';

describe('who issued, proposed and carries out policies', () => {
  it.each<[sentence: string, edges: string[]]>([
    ['江苏省政府印发《江苏省内河航运发展规划》。', ['江苏省政府 ISSUED 江苏省内河航运发展规划']],
    [
      '江苏省政府、南通市政府联合印发《渡口安全条例》。',
      ['南通市政府 ISSUED 渡口安全条例', '江苏省政府 ISSUED 渡口安全条例'],
    ],
    ['国务院批复同意《太湖流域综合治理规划》。', ['国务院 ISSUED 太湖流域综合治理规划']],
    ['《南通市渡口安全条例》由南通市人大常委会审议通过。', ['南通市人大常委会 ISSUED 南通市渡口安全条例']],
    ['南通市委最近作出《关于搞活渡口的八条规定》。', ['南通市委 ISSUED 关于搞活渡口的八条规定']],
    ['中华医学会发布的《渡口急救专家共识（2024年版）》很明白。', ['中华医学会 ISSUED 渡口急救专家共识（2024年版）']],
    ['沈知秋提到水利部8月印发的《渡口建设指导意见》。', ['水利部 ISSUED 渡口建设指导意见']],
    ['教育部《关于加强校园午睡管理的通知》受到欢迎。', ['教育部 ISSUED 关于加强校园午睡管理的通知']],
    ['南通市人大常委会昨天开会。会议还表决通过了《渡口安全条例》。', ['南通市人大常委会 ISSUED 渡口安全条例']],
    ['经国务院批准，水利部印发《渡口建设规划》。', ['水利部 ISSUED 渡口建设规划']],
  ])('issued: %s', (sentence, edges) => {
    expect(edgesOf(readSentences(sentence), 'ISSUED')).toEqual(edges);
  });

  it.each<[sentence: string, edges: string[]]>([
    ['沈知秋首次提出“小桥回家”计划。', ['沈知秋 PROPOSED “小桥回家”计划']],
    ['“小桥回家”计划由沈知秋提出。', ['沈知秋 PROPOSED “小桥回家”计划']],
    ['县里启动“银杏计划”。该计划由沈知秋提出。', ['沈知秋 PROPOSED 银杏计划']],
    ['梁思远建议尽快制定《水上救援条例》。', ['梁思远 PROPOSED 水上救援条例']],
    ['梁思远说：“我提议尽快出台《水上救援条例》。”', ['梁思远 PROPOSED 水上救援条例']],
    ['梁思远批评，救援太慢，他促请尽快制定《水上救援条例》。', ['梁思远 PROPOSED 水上救援条例']],
    ['梁思远把《关于渡口安全的建议》带到了会上。', ['梁思远 PROPOSED 关于渡口安全的建议']],
  ])('proposed: %s', (sentence, edges) => {
    expect(edgesOf(readSentences(sentence), 'PROPOSED')).toEqual(edges);
  });

  it.each<[sentence: string, edges: string[]]>([
    ['南通市实施“小桥回家”行动。', ['南通市 IMPLEMENTS “小桥回家”行动']],
    ['云陵县落实河长制。', ['云陵县 IMPLEMENTS 河长制']],
    ['云陵县修了路。县里启动“银杏计划”。', ['云陵县 IMPLEMENTS 银杏计划']],
    ['恒岳重工集团参与“一带一路”建设。', ['恒岳重工集团 IMPLEMENTS 一带一路']],
    ['南通市抢抓长江经济带发展战略机遇。', ['南通市 IMPLEMENTS 长江经济带发展战略']],
    ['双槐小学校长尹若兰说：“我校落实双减。”', ['双槐小学 IMPLEMENTS 双减']],
    ['为落实双碳目标，恒岳重工集团建了高炉。', ['恒岳重工集团 IMPLEMENTS 双碳']],
    ['南通市铺开“小桥回家”行动。', ['南通市 IMPLEMENTS “小桥回家”行动']],
    ['《渡口安全条例》已在南通市先行施行。', ['南通市 IMPLEMENTS 渡口安全条例']],
    ['受南通市委托，恒岳重工集团实施“小桥回家”行动。', ['恒岳重工集团 IMPLEMENTS “小桥回家”行动']],
  ])('implemented: %s', (sentence, edges) => {
    expect(edgesOf(readSentences(sentence), 'IMPLEMENTS')).toEqual(edges);
  });

  it.each<[sentence: string, proofs: string[]]>([
    ['云陵县落实河长制。', ['云陵县落实河长制']],
    ['县里启动“银杏计划”。该计划由沈知秋提出。', ['该计划由沈知秋提出']],
    ['南通市实施“小桥回家”行动。', ['南通市实施“小桥回家”行动']],
  ])('proves: %s', (sentence, proofs) => {
    expect(proofsOf(readSentences(sentence), ['ISSUED', 'PROPOSED', 'IMPLEMENTS'])).toEqual(proofs);
  });

  it.each<[sentence: string, names: string[]]>([
    ['江苏省政府将印发《江苏省内河航运发展规划》。', ['江苏省', '江苏省内河航运发展规划', '江苏省政府']],
    ['江苏省政府没有印发《江苏省内河航运发展规划》。', ['江苏省', '江苏省内河航运发展规划', '江苏省政府']],
    ['依据《渡口安全条例》等规定，经南通市委批准，桥修好了。', ['南通市', '南通市委', '渡口安全条例']],
    ['南通市尚未出台《渡口安全条例》。', ['南通市', '渡口安全条例']],
    ['江苏省政府废止《渡口安全条例》。', ['江苏省', '江苏省政府', '渡口安全条例']],
    ['沈知秋没有提出“小桥回家”计划。', ['“小桥回家”计划', '沈知秋']],
    ['沈知秋对《渡口安全条例》提出异议。', ['沈知秋', '渡口安全条例']],
    ['沈知秋读了《江苏省内河航运发展规划》。', ['江苏省', '江苏省内河航运发展规划', '沈知秋']],
    ['《江苏省内河航运发展规划》放在沈知秋的桌上。', ['江苏省', '江苏省内河航运发展规划']],
    ['恒岳重工集团符合《江苏省内河航运发展规划》。', ['恒岳重工集团', '江苏省', '江苏省内河航运发展规划']],
    ['根据《江苏省内河航运发展规划》，南通市有三条航道。', ['南通市', '江苏省', '江苏省内河航运发展规划']],
    ['南通市建议不要修改《水上救援条例》。', ['南通市', '水上救援条例']],
    ['南通市没有落实河长制。', ['南通市', '河长制']],
    ['沈知秋反对实施“小桥回家”行动。', ['“小桥回家”行动', '沈知秋']],
    ['“小桥回家”行动不再实施，南通市很平静。', ['“小桥回家”行动', '南通市']],
    ['南通市落实资金，“小桥回家”行动开始了。', ['“小桥回家”行动', '南通市']],
    ['沈知秋在南通市宣传“小桥回家”行动。', ['“小桥回家”行动', '南通市', '沈知秋']],
  ])('draws nothing from: %s', (sentence, names) => {
    const read = readSentences(sentence);
    expect(namesOf(read)).toEqual(expect.arrayContaining(names));
    expect(edgesOf(read, ['ISSUED', 'PROPOSED', 'IMPLEMENTS'])).toEqual([]);
  });
});

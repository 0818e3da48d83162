import { describe, expect, it } from 'vitest';
import { foundBy, namesOf, readSentences } from '../read-sentences.fixture.js';
import { findBareProgrammes, findKnownPolicies, findMarkedProgrammes, findPolicyDocuments } from './policies.js';

describe('documents in 《》', () => {
  it.each<[string, string[]]>([
    ['县里印发《渡口安全管理办法》。', ['渡口安全管理办法']],
    ['省里出台《航道管理条例（试行）》。', ['航道管理条例（试行）']],
    ['省里转发《国务院关于印发〈渡口办法〉的通知》。', ['国务院关于印发〈渡口办法〉的通知']],
    ['省里印发《关于修桥的意见》。', ['关于修桥的意见']],
    ['双方签了《合作框架协议》。', []],
    ['双方签了《战略合作备忘录》。', []],
    ['他读了《渡口》。', []],
    ['他读了《桥的故事》。', []],
    ['他读了《江苏省志》。', []],
  ])('are policies by their last word: %s', (sentence, names) => {
    expect(foundBy(findPolicyDocuments, sentence)).toEqual(names);
  });
});

describe('programmes with marks', () => {
  it.each<[string, string[]]>([
    ['“小桥回家”行动开始了。', ['“小桥回家”行动']],
    ['县里实施了“老桥新生”工程。', ['“老桥新生”工程']],
    ['‘人工智能+’行动开始了。', ['‘人工智能+’行动']],
    ['县里启动“银杏计划”。', ['银杏计划']],
    ['县里推行“链长制”。', ['链长制']],
  ])('are found: %s', (sentence, names) => {
    expect(foundBy(findMarkedProgrammes, sentence)).toEqual(names);
  });

  it.each([
    '“试点”的做法很多。',
    '“桥痴”来了。',
    '“先锋”战略家来了。',
    '“好，快”行动。',
    '“春雨”和行动。',
    '大家讨论“积分制”问题。',
  ])('are none: %s', (sentence) => {
    expect(foundBy(findMarkedProgrammes, sentence)).toEqual([]);
  });
});

describe('programmes without marks', () => {
  it.each<[string, string[]]>([
    ['县里开展农机补短板行动。', ['农机补短板行动']],
    ['县里实施乡道改造三年行动计划。', ['乡道改造三年行动计划']],
    ['县里启动老桥修缮工程。', ['老桥修缮工程']],
    ['大家响应沿江共建倡议。', ['沿江共建倡议']],
  ])('are found behind a verb of doing: %s', (sentence, names) => {
    expect(foundBy(findBareProgrammes, sentence)).toEqual(names);
  });

  it.each([
    '他有一个计划。',
    '计划明年完工。',
    '他的行动很快。',
    '水利工程完工了。',
    '县里实施水利工程。',
    '县里推进工程建设。',
    '县里推进重点工程进度。',
    '公司完成投资计划。',
    '县里实施这项工程。',
    '他参与工程师培训。',
    '他提出计划外的事。',
    '两家公司在福建共同投资建设渡口炼化二期工程。',
  ])('are none: %s', (sentence) => {
    expect(foundBy(findBareProgrammes, sentence)).toEqual([]);
  });
});

describe('policies known by name', () => {
  it.each<[string, string[]]>([
    ['乡村振兴要靠人。', ['乡村振兴']],
    ['企业参与“一带一路”建设。', ['一带一路']],
    ['县里落实河长制。', ['河长制']],
    ['乡村很美。', []],
    ['一带有一路公交。', []],
  ])('are found: %s', (sentence, names) => {
    expect(foundBy(findKnownPolicies, sentence)).toEqual(names);
  });

  it('are named beside the documents and programmes of a sentence', () => {
    const read = readSentences('县里落实河长制，印发《渡口安全管理办法》，启动“银杏计划”，双方签了《合作框架协议》。');
    expect(new Set(namesOf(read, 'Policy'))).toEqual(new Set(['河长制', '渡口安全管理办法', '银杏计划']));
  });
});

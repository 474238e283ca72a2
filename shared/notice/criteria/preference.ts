/** Words of preference. 属于重点支持的领域, 优先发展方向, 有关鼓励政策 are none. */
const PREFERRED =
  /(?:优先(?!级|权|股|发展|领域|方向|次序)|同等条件下?|重点支持(?!的|领域|方向|产业|范围)|予以倾斜|给予倾斜|适当倾斜|向[^，。；]{2,40}倾斜|择优(?!秀)|(?:^|[，。；、])(?:同时|并)?(?:积极)?鼓励|予以加分|适当加分|加分项|优选)/;
const BINDING = /(?:(?:没有|未)(?:发生|出现|受到)过?|须|必须|不得|应当?(?!急|用|届)|不低于|不少于|不超过|原则上)/;

/** 发明专利5件以上，…的优先: a threshold that a part of its own states. */
const STATED = /\d[^，。；]{0,8}(?:以上|以下|以内)，/;

/** 由龙头企业牵头申报，鼓励产学研联合: who is encouraged to what beside a demand; 联合申报的项目，鼓励… only encourages. */
const ENCOURAGED_BESIDE =
  /^(?![^，。；]*的(?:企业|单位|项目|机构|团队|人才|平台)?，)[^，。；]{6,}，(?:同时|并|也)?(?:积极)?鼓励|^[^，。；]*[为是须由][^，。；]*，鼓励/;

/** Whether a sentence only prefers and binds nobody. */
export function prefers(sentence: string): boolean {
  const bare = sentence.replace(/《[^》]*》/g, '');
  if (!PREFERRED.test(bare)) return false;
  if (bare.includes('鼓励') && ENCOURAGED_BESIDE.test(bare) && !PREFERRED.test(bare.replaceAll('鼓励', '')))
    return false;
  const before = bare.replace(/优先.*$/s, '');
  return !BINDING.test(before) && !STATED.test(before);
}

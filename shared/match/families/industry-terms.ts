/**
 * What notices call a branch of industry that is no name of GB/T 4754—2017 → its divisions. The usage of notices as
 * the matching rules fix it; a term that is not here cannot be decided.
 */
export const INDUSTRY_TERMS: readonly {
  readonly names: readonly string[];
  readonly divisions: readonly (string | readonly [number, number])[];
}[] = [
  { names: ['制造', '制造业', '制造类'], divisions: [[13, 43]] },
  { names: ['软件', '软件业', '软件类', '软件产业', '软件和信息服务业', '软件和信息技术服务'], divisions: ['65'] },
  { names: ['信息传输、软件和信息技术服务业', '信息传输、软件和信息技术服务'], divisions: [[63, 65]] },
  { names: ['科技服务', '科技服务业', '科技服务类'], divisions: [[73, 75]] },
  { names: ['工业', '工业类'], divisions: [[6, 46]] },
  {
    names: ['工业和信息化', '工业和信息化领域'],
    divisions: [
      [6, 46],
      [63, 65],
    ],
  },
  { names: ['汽车', '汽车业'], divisions: ['36'] },
  { names: ['电子电器', '电子电器业'], divisions: ['38', '39'] },
  { names: ['通信', '通信业'], divisions: ['39', '63'] },
  { names: ['电子', '电子业'], divisions: ['39'] },
  { names: ['大型成套装备机械'], divisions: ['34', '35'] },
  { names: ['装备', '装备业', '装备制造业'], divisions: [[33, 40]] },
  { names: ['轻工', '轻工业'], divisions: [[13, 24]] },
];

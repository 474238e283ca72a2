import { SUBMIT } from './lexicon/deadline-steps.ts';
import type { Act, DatePlace } from './deadlines-place.ts';

const SUBMIT_AFTER = new RegExp(`(?:${SUBMIT})`);

/** 于5月13日前将申报文件报送厅规划处: the verb that the date limits stands after it, seldom before it. */
export function verbAct({ mention, before, after }: DatePlace): Act | null {
  if (/(?:执行|实施|有效|持续|运行|建设|保留|延续|施行|适用)(?:期)?(?:至|到|截至)\s*$/.test(before)) return null;
  const limited =
    /^\s*(?:左右|组织|统一|将|对外)?(?:公布|公示|发布|评审|组织评审)/.test(after) ||
    (/^\s*[^，。；\d]{0,10}[，,]\s*$|^\s*$|[）)、.]\s*$/.test(before) &&
      /^\s*[，,]\s*(?:向|将|把)[^，。；]{2,60}(?:报送|上报|提交|报至|送至)/.test(after)) ||
    (/^\s*(?:左右)?(?:进行|举行|开展)/.test(after) && /评审|答辩|公示|公布|初审/.test(before.slice(-16))) ||
    mention.edge === 'by' ||
    mention.edge === 'period' ||
    /(?:于|在|请|务必|应|须)\s*$/.test(before);
  if (!limited) return null;
  // 截至 with a state after it is a cut-off: 截至2018年3月31日，承担有…的
  if (
    /(?:^|[，。；（(])\s*(?:截至|截止)\s*$/.test(before) &&
    !/^[，,]?[^，。；]{0,12}(?:报送|上报|呈报|填报|申报|报至|报名|提交)/.test(after)
  )
    return null;
  const own = /^[^。；;\n]*/.exec(after)?.[0] ?? '';
  const verb = SUBMIT_AFTER.exec(own);
  if (verb) {
    const object =
      /(?:将|把)([^，。；]{1,60}?)(?:[（(，]|一式|各\d|纸质版|电子版|统一|一并|报送|上报|报至|报省|报市|报我|报区|送至|送达|送交|发送|发至|寄送|寄至|邮寄|提交|上传|交至|交到|反馈|$)/.exec(
        own,
      )?.[1];
    const start = mention.span.end;
    return {
      label: verbLabel(own, verb, object),
      labelSpan: { start, end: start + Math.min(own.length, verb.index + verb[0].length + 12) },
      shape: 'verb',
      words: own,
    };
  }
  const earlier =
    /(?:报送|提交|上报|报名|申报|填报|反馈|发送|寄送|上传|送达|交至|送至)[^。；]{0,40}[，,][^，。；]{0,16}$/.exec(
      before,
    );
  if (earlier && (mention.edge === 'by' || /截止|截至|不晚于|最迟|最晚/.test(before)))
    return { label: earlier[0].slice(0, 20), labelSpan: null, shape: 'verb', words: before };
  return null;
}

/** The verb that says best what is done: the handing in before the preparations for it. */
const MAIN_VERB =
  /报送|上报|提交|发送|寄送|邮寄|送至|送达|送交|交至|上传|反馈|填报|行文|报名(?!表)|申请备案|备案(?!信息|表)|报(?=我|省|市|区|新区|县|所)/;

const verbLabel = (own: string, first: RegExpExecArray, object: string | undefined): string => {
  const verb = MAIN_VERB.exec(own) ?? first;
  const doing = /^(?:报至|报到|报给|报|送至|送达|送交|交至|寄送|邮寄|发送|行文)$/.test(verb[0]) ? '报送' : verb[0];
  if (object !== undefined) return `${doing}${object.trim()}`.slice(0, 30);
  const rest = /^[^，。；（(至到给]{0,16}/.exec(own.slice(verb.index + verb[0].length))?.[0] ?? '';
  return `${verb[0]}${rest}`.trim();
};

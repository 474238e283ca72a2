import { startsWithMarker } from '../text/line-shape.ts';

const ORGANISATION =
  /(?:局|委|厅|部|办|署|院|会|处|司|室|组|中心|政府|公司|银行|分行|支行|海关|大学|协会|联合会|工商联|联|站|所|社|科|馆|集团|基地|法院)(?:[（(][^（()）]{1,16}[）)])?$/;

/** Whether the words could be the name of an authority that signs, or several names separated by blanks. */
export const looksLikeIssuer = (text: string): boolean =>
  text.length >= 3 && text.length <= 90 && !/[。；;：:，！？]/.test(text) && !/^附 ?件/.test(text) && !startsWithMarker(text) && text.split(/[ 、]+/).every((name) => ORGANISATION.test(name));

const ISSUER = /^.{0,40}?关于(?:组织|开展|做好|申报|征集|印发|启动|受理|征报)*/;
const ENDING = /(?:有关工作|相关工作|工作)?的(?:通知|公告|通告)(?:（[^）]*）)?$/;

/** A notice's title without issuer and form words, for narrow places: the whole where nothing would be left. Pure. */
export function shortTitle(title: string): string {
  const short = title.replace(ISSUER, '').replace(ENDING, '').trim();
  return short.length >= 4 ? short : title;
}

/** Lines that a web page puts around an article when it is copied as text: where one is, what one can press, who runs the site. */

/** 您现在的位置：首页 > 政务公开 > 通知公告. */
const TRAIL =
  /^(?:您?(?:现在|当前)?(?:所在|在)?的?(?:所在)?位置(?:是)?[：:]|当前位置|所在位置|您现在的位置|(?:网站)?首页 ?(?:[>＞»›→/·|-]|&gt;))/;
const TRAIL_MARK = /[>＞»›→]|&gt;/g;
/** What can be pressed or chosen on a page. */
const CONTROL =
  /^(?:打印(?:本页|此页|本文|页面|文章|预览)?|关闭(?:本页|此页|页面|窗口)?|字[体号](?:大小)?|文字大小|大|中|小|特大|默认|放大|缩小|分享(?:到|至|给好友)?|转发(?:到)?|微信(?:好友|扫一扫)?|朋友圈|(?:新浪|腾讯)?微博|QQ(?:空间|好友)?|收藏(?:本页|本站|网页)?|加入收藏|设为首页|保存(?:本页)?|复制(?:链接)?|下载(?:本页|全文|文字版|图片版|pdf版?)?|返回(?:顶部|首页|上一?页|列表|上级)?|顶部|回到顶部|网站(?:地图|首页|声明|无障碍)|联系我们|关于我们|隐私(?:声明|保护|政策)|版权(?:声明|保护)|使用帮助|无障碍(?:浏览|阅读|模式)?|适老(?:版|模式)|长者(?:版|模式|助手)|繁[体體](?:中文|版)?|简体(?:中文|版)?|English|EN|登录|注册|退出|搜索|首页|我要(?:纠错|评论|咨询)|纠错|评论|点赞|语音(?:播报|朗读)|朗读|全文朗读|扫一扫|手机(?:版|看|访问|浏览)|智能(?:问答|客服)|政府网站(?:找错|标识码)?|微信公众号|移动客户端|A[+-]?|[+-])$/i;
const BETWEEN_CONTROLS = /[\s|｜/／、，,·•：:【】[\]［］（）()〖〗“”"]+/;
/** No button and no column of a site is called by so many characters. */
const NO_CONTROL = /[^\s|｜/／、，,·•：:【】[\]［］（）()〖〗“”"]{9}/;
/** The bar of a government site's columns. */
const MENU_WORD =
  /^(?:(?:网站|网站首|本站)?首页|走进.{1,6}|新闻(?:中心|动态|资讯)|要闻动态|[政信][务息]公开|政务(?:服务|大厅)|互动(?:交流|平台)|公众(?:参与|互动)|政民互动|数据(?:开放|发布)|专题(?:专栏|集锦)?|热点专题|办事(?:服务|大厅)|机构(?:职能|概况|设置)|政策(?:文件|法规|解读)|通知公告|公示公告|解读回应|营商环境|领导之窗|魅力.{1,6}|.{1,6}概况)$/;
const TODAY = /^(?:今天是|现在是|今日)[：:]?\s*\d{4}年\d{1,2}月\d{1,2}日/;
const LINKS = /^(?:(?:相关|友情|快速)链接[\s：:]*)?(?:[\u4e00-\u9fff]{2,12}网站?[\s|]+){1,}[\u4e00-\u9fff]{2,12}网站?$/;
const NEIGHBOUR = /^(?:【?(?:上|下)一?[篇条页则个]】?|(?:上|下)一(?:信息|新闻|公告))[：:\s]/;
const OPERATOR =
  /网站标识码|ICP备|公网安备|版权所有|Copyright|©|政府网站年度报表|(?:建议)?使用.{0,12}(?:分辨率|浏览器)(?:浏览|访问)?/i;
const SHARE =
  /^(?:扫(?:一扫|码|描)|用?微信扫|手机扫|打开微信|使用微信).{0,24}(?:当前页|本页|此页|页面|分享|朋友圈|手机|微信|二维码)/;
const COUNTER =
  /^(?:(?:浏览|点击|阅读|访问|查看)(?:次数|总量|人次|量|数)?|人气|热度)[：:]? ?[\d,]* ?(?:次|人次|人)?$|^阅读 ?\d+ ?次?$/;

/** How long a line of the site's own may be. */
const LONGEST = 240;

/**
 * Whether a line belongs to the web page and not to the article: the trail of headings that leads to it, buttons, counters
 * of views, the articles before and after, and the imprint of the site. Lines that also state the paper's source or date stay.
 */
export function isSiteLine(text: string): boolean {
  if (text.length > LONGEST || /。./.test(text)) return false;
  return (
    (TRAIL.test(text) && (text.match(TRAIL_MARK) ?? []).length >= 1) ||
    isControls(text) ||
    isMenu(text) ||
    TODAY.test(text) ||
    LINKS.test(text) ||
    NEIGHBOUR.test(text) ||
    SHARE.test(text) ||
    COUNTER.test(text) ||
    (OPERATOR.test(text) && !/[。；]$/.test(text))
  );
}

/** Nothing but buttons: two of them at least, or one in brackets of its own. */
function isControls(text: string): boolean {
  if (text.length > 80 || NO_CONTROL.test(text)) return false;
  const words = text.split(BETWEEN_CONTROLS).filter((word) => word !== '');
  if (words.length === 0 || !words.every((word) => CONTROL.test(word))) return false;
  return words.length >= 2 || /^[【[［〖（(].*[】\]］〗）)]$/.test(text) || /^(?:打印|关闭|返回)..?.?.?$/.test(text);
}

/** Four columns of a site at least, or its front page with two others. */
function isMenu(text: string): boolean {
  if (NO_CONTROL.test(text)) return false;
  const words = text.split(BETWEEN_CONTROLS).filter((word) => word !== '');
  const known = words.filter((word) => MENU_WORD.test(word)).length;
  return words.length >= 3 && known >= (/首页/.test(words[0] ?? '') ? 2 : 3) && known * 2 >= words.length;
}

/** How many lines of a site's head stand before its bar or trail. */
const HEAD_LINES = 4;

/** The number of lines at the beginning that are the site's own name, its bar and its trail; 0 where the text begins at once. */
export function siteHead(texts: readonly string[]): number {
  const first = texts
    .slice(0, HEAD_LINES + 1)
    .findIndex((text) => TRAIL.test(text) || isMenu(text) || TODAY.test(text));
  return first > 0 &&
    texts.slice(0, first).every((text) => text.length <= 30 && !/关于|通知|公告|[〔：，。]/.test(text))
    ? first
    : 0;
}

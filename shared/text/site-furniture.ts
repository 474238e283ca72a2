/** Lines that a web page puts around an article when it is copied as text: where one is, what one can press, who runs the site. */

/** 您现在的位置：首页 > 政务公开 > 通知公告. */
const TRAIL =
  /^(?:您?(?:现在|当前)?(?:所在|在)?的?(?:所在)?位置(?:是)?[：:]|当前位置|所在位置|您现在的位置|(?:网站)?首页 ?(?:[>＞»›→/·|-]|&gt;))/;
const TRAIL_MARK = /[>＞»›→]|&gt;/g;
/** What can be pressed or chosen on a page. */
const CONTROL =
  /^(?:打印(?:本页|此页|本文|页面|文章|预览)?|关闭(?:本页|此页|页面|窗口)?|字[体号](?:大小)?|文字大小|大|中|小|特大|默认|放大|缩小|分享(?:到|至|给好友)?|转发(?:到)?|微信(?:好友|扫一扫)?|朋友圈|(?:新浪|腾讯)?微博|QQ(?:空间|好友)?|收藏(?:本页|本站|网页)?|加入收藏|设为首页|保存(?:本页)?|复制(?:链接)?|下载(?:本页|全文|文字版|图片版|pdf版?)?|返回(?:顶部|首页|上一?页|列表|上级)?|顶部|回到顶部|网站(?:地图|首页|声明|无障碍)|联系我们|关于我们|隐私(?:声明|保护|政策)|版权(?:声明|保护)|使用帮助|无障碍(?:浏览|阅读|模式)?|适老(?:版|模式)|长者(?:版|模式|助手)|繁[体體](?:中文|版)?|简体(?:中文|版)?|English|EN|登录|注册|退出|搜索|首页|我要(?:纠错|评论|咨询)|纠错|评论|点赞|语音(?:播报|朗读)|朗读|全文朗读|扫一扫|手机(?:版|看|访问|浏览)|智能(?:问答|客服)|政府网站(?:找错|标识码)?|微信公众号|移动客户端|A[+-]?|[+-])$/i;
const BETWEEN_CONTROLS = /[\s|｜/／、，,·•：:【】[\]［］（）()〖〗“”"]+/;
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
    NEIGHBOUR.test(text) ||
    SHARE.test(text) ||
    COUNTER.test(text) ||
    (OPERATOR.test(text) && !/[。；]$/.test(text))
  );
}

/** Nothing but buttons: two of them at least, or one in brackets of its own. */
function isControls(text: string): boolean {
  if (text.length > 80) return false;
  const words = text.split(BETWEEN_CONTROLS).filter((word) => word !== '');
  if (words.length === 0 || !words.every((word) => CONTROL.test(word))) return false;
  return words.length >= 2 || /^[【[［〖（(].*[】\]］〗）)]$/.test(text) || /^(?:打印|关闭|返回)..?.?.?$/.test(text);
}

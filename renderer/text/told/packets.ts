/** What a packet's check finds, what a handover or a later notice changes. */
export const packets = {
  '{0}年{1}月{2}日': '{0}-{1}-{2}',
  '企业证照：{0}': 'paper of the client: {0}',
  '企业证照：{0}，有效期至{1}': 'paper of the client: {0}, valid until {1}',
  '{0}{1}到期，早于申报截止': '{0} ends on {1}, before the deadline',
  '申报已于{0}截止': 'The deadline was {0}',
  '通知没有写明申报截止日期，请核实': 'The notice states no deadline: please verify',
  '申报入口已于{0}截止，只有已申报的企业可以继续': 'Entry closed on {0}: only clients that have entered can go on',
  '模板里【待补】{0}项：{1}': '{0} facts are still missing in templates: {1}',
  '统一社会信用代码 {0} 与{1}相同': 'The credit code {0} is that of {1} too',
  核对结论为不符合: 'The verdict is: not eligible',
  '有{0}条申报条件待人工判断': '{0} conditions are left to a person',
  '清单“缺项”里【待补】{0}项：{1}': '{0} facts are still missing in the checklist: {1}',
  '财务数据最新为{0}年，通知核对用的是{1}年': 'The newest figures are of {0}; the notice is checked by those of {1}',
  '{0}最新为{1}年，要填的是{2}年': '{0} is known up to {1}; the paper asks for {2}',
  '{0}证书{1}到期，早于申报截止': 'The certificate {0} ends on {1}, before the deadline',
  '材料未备齐：{0}项（见清单）': '{0} materials are not ready (see the checklist)',
  '材料未备齐：{0}项，{1}': '{0} materials are not ready: {1}',
  '{0}年{1}': '{1} of {0}',
  '申报事项里的{0}“{1}”与企业资料的{2}“{3}”不一致':
    '{0} differs: “{1}” among the facts of applications, {2} “{3}” in the data of the client',
  '{0}万元': '{0} wan yuan',
  有效期至: 'valid until',
  备注: 'note',
  文件: 'file',
  '{0}（万元）': '{0} (wan yuan)',
  修改: 'changed',
  补充: 'added',
  删去: 'taken off',
  核对: 'confirmed',
  进度: 'stage',
  负责人: 'who has it',
  自定日期: 'own date',
  份数: 'copies',
  归档: 'put away',
  是: 'yes',
  待办: 'tasks',
  经过: 'course',
  支持: 'support',
  纸质份数: 'paper copies',
  '{0} 份': '{0} copies',
  网上填报: 'online entry',
  报送地址: 'address',
  联系电话: 'phone',
  '{0} 至 {1}': '{0} to {1}',
  '“{0}”有 {1} 行原来的行高放不下内容，已加高，请核对分页。':
    '“{0}”: {1} rows were too low for what they hold and were made taller. Check the page breaks.',
  '“{0}”有 {1} 格放不下内容（{2}{3}），打印会被截断：请加宽该列，或把单元格设为自动换行。':
    '“{0}”: {1} cells are too narrow for what they hold ({2}{3}) and would be cut in print. Widen the column, or let the cells wrap.',
  等: ' and others',
  '“{0}”有 {1} 个分类栏，未能按申报方向对应，已填在“{2}”下，请核对。':
    '“{0}” has {1} bands and none could be told to be that of the track: it was filled in below “{2}”, please check.',
  '“{0}”第 {1} 行是填写示例，已用实际内容替换。':
    '“{0}”: row {1} was an example and was replaced by what really stands there.',
  '“{0}”在表头下没有空行，新增的行沿用第 {1} 行的格式，请核对边框和字体。':
    '“{0}” has no empty row below its headings: new rows look like row {1}. Check borders and typefaces.',
  '“{0}”的合计行是按所填金额算出的数字，Word 不会自动重算，请核对。':
    '“{0}”: the totals are plain figures that Word does not work out again, please check.',
  '“{0}”已有并被改动过，没有覆盖；新文件是“{1}”。':
    '“{0}” was there and had been changed, so it was kept; the new file is “{1}”.',
  '“{0}”与本次的另一个文件重名，新文件是“{1}”。':
    '“{0}” is the name of another file of this run too; the new file is “{1}”.',
  '表单里的清单表没有填写：{0}。': 'Lists within the form were not filled in: {0}.',
  '没有对应内容、留空的：{0}。': 'Mapped to nothing and left empty: {0}.',
  '没有写金额单位、按万元填写的：{0}。': 'No unit is stated, filled in as wan yuan: {0}.',
  '文件夹里还有以前生成、不属于这次的文件 {0} 个（如“{1}”），没有删除，请勿一并报送。':
    'The folder still has {0} files of earlier runs (such as “{1}”). They were not deleted: do not hand them in.',
} as const;

/** A notice whose dates lie on a leap day, at a year's end, and where clocks are changed. */
export const noticeText = `云岭市工业和信息化局关于组织申报2026年技术改造专项资金的通知

云工信〔2026〕12号

各有关企业：

现组织申报2026年技术改造专项资金，有关事项通知如下：

一、申报条件

（一）2024年2月29日前在云岭市注册的企业。

二、申报时间

网上申报时间为2026年3月8日至3月29日17时，纸质材料于2026年12月31日前报送，逾期不予受理。

云岭市工业和信息化局

2026年1月1日
`;

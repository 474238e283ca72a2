/** Documents that stand for a recognition: 取得…入库登记编号, 持有…许可证. */
export const CERTIFICATE_ENDINGS = [
  '入库登记编号',
  '登记编号',
  '资质证书',
  '资格证书',
  '许可证',
  '认证证书',
  '资质',
  '体系认证',
  '备案证',
  '生产许可',
  '经营许可',
  '体系认证证书',
  '资格',
] as const;

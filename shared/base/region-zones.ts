/**
 * Zones that notices and companies name like a district but that are no administrative division of their own:
 * first name as they are registered, then the other names in use. `city` is null where the zone spans several;
 * `standsAs: 'city'` where it stands beside the cities, with counties or streets of its own below it.
 */
export const ZONES: readonly {
  readonly names: readonly string[];
  readonly province: string;
  readonly city: string | null;
  readonly standsAs?: 'city';
}[] = [
  { names: ['雄安新区', '河北雄安新区'], province: '河北省', city: null, standsAs: 'city' },
  { names: ['两江新区', '重庆两江新区'], province: '重庆市', city: null },
  {
    names: ['综改示范区', '山西转型综合改革示范区', '山西综改示范区', '转型综改示范区', '转型综合改革示范区'],
    province: '山西省',
    city: null,
  },
  { names: ['深汕特别合作区', '深圳市深汕特别合作区', '深汕合作区'], province: '广东省', city: '深圳市' },
  { names: ['前海', '前海合作区', '前海深港现代服务业合作区'], province: '广东省', city: '深圳市' },
  { names: ['横琴新区', '横琴', '横琴粤澳深度合作区'], province: '广东省', city: '珠海市' },
  { names: ['天府新区', '四川天府新区'], province: '四川省', city: null },
  { names: ['贵安新区', '贵州贵安新区'], province: '贵州省', city: null },
  { names: ['西咸新区', '陕西西咸新区'], province: '陕西省', city: null },
  { names: ['舟山群岛新区', '浙江舟山群岛新区'], province: '浙江省', city: '舟山市' },
  { names: ['西海岸新区', '青岛西海岸新区'], province: '山东省', city: '青岛市' },
  { names: ['金普新区', '大连金普新区'], province: '辽宁省', city: '大连市' },
  { names: ['湘江新区', '湖南湘江新区'], province: '湖南省', city: '长沙市' },
  { names: ['福州新区'], province: '福建省', city: '福州市' },
  { names: ['滇中新区', '云南滇中新区'], province: '云南省', city: null },
  { names: ['哈尔滨新区'], province: '黑龙江省', city: '哈尔滨市' },
  { names: ['长春新区'], province: '吉林省', city: '长春市' },
  { names: ['赣江新区', '江西赣江新区'], province: '江西省', city: null },
  { names: ['临港新片区', '中国（上海）自由贸易试验区临港新片区'], province: '上海市', city: null },
  { names: ['北京经济技术开发区', '亦庄', '北京亦庄'], province: '北京市', city: null },
  { names: ['杨凌示范区', '杨凌农业高新技术产业示范区'], province: '陕西省', city: null, standsAs: 'city' },
];

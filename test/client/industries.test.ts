import { describe, expect, it } from 'vitest';
import { DIVISIONS, INDUSTRIES, industryNamed } from '../../shared/client/industries.ts';

describe('国民经济行业分类', () => {
  it('门类、大类、中类齐全：20、97、473', () => {
    const count = (length: number) =>
      new Set(INDUSTRIES.filter((i) => i.code.length === length && /^\d/.test(i.code)).map((i) => i.code)).size;
    expect(INDUSTRIES.filter((i) => /^[A-T]$/.test(i.code))).toHaveLength(20);
    expect(count(2)).toBe(97);
    expect(DIVISIONS).toEqual(Array.from({ length: 97 }, (_, i) => String(i + 1).padStart(2, '0')));
    expect(count(3)).toBe(473);
  });

  it('代码不重复，小类都在列出的中类之下', () => {
    const codes = INDUSTRIES.map((i) => i.code);
    expect(new Set(codes).size).toBe(codes.length);
    for (const code of codes) if (code.length === 4) expect(codes).toContain(code.slice(0, 3));
    for (const code of codes) if (code.length === 3) expect(codes).toContain(code.slice(0, 2));
  });

  it('名称带不带代码、括号和逗号全角半角都认得', () => {
    expect(industryNamed('通用设备制造业')).toMatchObject({ code: '34', divisions: ['34'] });
    expect(industryNamed('C34 通用设备制造业')?.code).toBe('34');
    expect(industryNamed('3491工业机器人制造')?.code).toBe('3491');
    expect(industryNamed('信息传输，软件和信息技术服务业')).toMatchObject({ code: 'I', divisions: ['63', '64', '65'] });
    expect(industryNamed('瓶(罐)装饮用水制造')?.code).toBe('1522');
  });

  it('门类与其唯一大类同名时是门类', () => {
    expect(industryNamed('教育')?.code).toBe('P');
  });

  it('不是标准里的名称就不认', () => {
    expect(industryNamed('高端装备')).toBeNull();
    expect(industryNamed('')).toBeNull();
  });
});

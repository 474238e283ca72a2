/** How a figure is shown: an amount grouped with two to six decimals (万元 to the fen), a whole number, a number in a row, a share. */
export type NumberFormat = 'amount' | 'integer' | 'serial' | 'percent' | 'plain';

const CODES: Readonly<Record<NumberFormat, string>> = {
  amount: '#,##0.00####',
  integer: '#,##0',
  serial: '0',
  percent: '0.00%',
  plain: '0.######',
};

/** The number format as Excel writes it. */
export const excelFormat = (format: NumberFormat): string => CODES[format];

/** The figure as Excel shows it under that format. */
export function numberText(value: number, format: NumberFormat): string {
  switch (format) {
    case 'amount':
      return grouped(value, 6).replace(/(\.\d\d\d*?)0+$/, '$1');
    case 'integer':
      return grouped(value, 0);
    case 'serial':
      return rounded(value, 0);
    case 'percent':
      return `${rounded(value * 100, 2)}%`;
    case 'plain':
      return rounded(value, 6).replace(/\.?0+$/, '');
  }
}

/** Half is rounded away from zero, as Excel does; one step of the floating point scale undoes the figure's binary noise. */
function rounded(value: number, digits: number): string {
  const size = Math.abs(value);
  const text = (size * (1 + Number.EPSILON)).toFixed(digits);
  return value < 0 && Number(text) !== 0 ? `-${text}` : text;
}

function grouped(value: number, digits: number): string {
  const [whole = '', fraction] = rounded(value, digits).split('.');
  const separated = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return fraction === undefined ? separated : `${separated}.${fraction}`;
}

/** A number as it is written in a model: without an exponent, of which the language has none. */
export const decimalText = (value: number): string =>
  /e/i.test(String(value)) ? value.toLocaleString('en-US', { useGrouping: false, maximumFractionDigits: 20 }) : String(value);

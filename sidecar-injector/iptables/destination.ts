import type { Cidr, IpFamily } from './cidr.ts';

/** The ranges that the rules of one family are about. */
export function ofFamily(ranges: readonly Cidr[], family: IpFamily): readonly Cidr[] {
  return ranges.filter((range) => range.family === family);
}

/**
 * The start of a rule for each destination, with a space behind it: none where no destination of the family is meant. As
 * iptables prints it, which is nothing for the range of all addresses.
 */
export function destinations(ranges: 'All' | readonly Cidr[], family: IpFamily): readonly string[] {
  if (ranges === 'All') return [''];
  return ofFamily(ranges, family).map(({ text }) => (text.endsWith('/0') ? '' : `-d ${text} `));
}

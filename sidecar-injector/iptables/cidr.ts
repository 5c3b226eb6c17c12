import { isIPv4, isIPv6, SocketAddress } from 'node:net';

export type IpFamily = 'ipv4' | 'ipv6';

/** Why a text is no range of addresses, to be read after its place, and what to write instead. */
export interface CidrMistake {
  readonly message: string;
  readonly hint: string;
}

const BITS = { ipv4: 32, ipv6: 128 } as const;
const EXAMPLE = 'write a range such as 10.0.0.0/8 or fd00::/8, or one address';

/** A range of addresses, as iptables prints it. Only `parse` makes one, so that nothing else gets into a rule. */
export class Cidr {
  readonly family: IpFamily;
  /** `10.0.0.0/8`, `fd00::/8`; a single address has its full prefix, `10.1.2.3/32`. */
  readonly text: string;

  private constructor(family: IpFamily, network: string, prefix: number) {
    this.family = family;
    this.text = `${network}/${prefix}`;
  }

  /** Reads a range or a single address. A range must not have bits set behind its prefix: that is mostly a typing error. */
  static parse(text: string): Cidr | CidrMistake {
    const [address = '', prefixText, ...rest] = text.split('/');
    const family = familyOf(address);
    if (family === undefined || rest.length > 0) {
      return { message: `${quote(text)} is no range of IP addresses`, hint: EXAMPLE };
    }
    const prefix = prefixText === undefined ? BITS[family] : prefixOf(prefixText, family);
    if (prefix === undefined) {
      return { message: `${quote(text)} has no prefix from 0 to ${BITS[family]} after the /`, hint: EXAMPLE };
    }
    const value = numberOf(address, family);
    const network = textOf((value >> hostBits(family, prefix)) << hostBits(family, prefix), family);
    if (network !== textOf(value, family)) {
      const hint = `write ${network}/${prefix}, or ${textOf(value, family)} for the one address`;
      return { message: `${quote(text)} has bits set behind its prefix`, hint };
    }
    return new Cidr(family, network, prefix);
  }
}

function familyOf(address: string): IpFamily | undefined {
  if (isIPv4(address)) return 'ipv4';
  // A zone (`fe80::1%eth0`) names an interface, which a range cannot.
  return isIPv6(address) && !address.includes('%') ? 'ipv6' : undefined;
}

function prefixOf(text: string, family: IpFamily): number | undefined {
  return /^(0|[1-9]\d{0,2})$/.test(text) && Number(text) <= BITS[family] ? Number(text) : undefined;
}

function hostBits(family: IpFamily, prefix: number): bigint {
  return BigInt(BITS[family] - prefix);
}

function numberOf(address: string, family: IpFamily): bigint {
  if (family === 'ipv4') return ofGroups(address.split('.').map(Number), 8n);
  const [before = [], after = []] = withoutDots(address).split('::').map(hexGroups);
  const zeros = address.includes('::') ? Array<number>(8 - before.length - after.length).fill(0) : [];
  return ofGroups([...before, ...zeros, ...after], 16n);
}

/** `::ffff:10.1.2.3` with its last two groups in hexadecimal, as the others are. */
function withoutDots(address: string): string {
  return address.replace(/[\d.]+\.[\d.]+$/, (dotted) => {
    const value = numberOf(dotted, 'ipv4');
    return `${(value >> 16n).toString(16)}:${(value & 0xffffn).toString(16)}`;
  });
}

function hexGroups(text: string): number[] {
  return text === '' ? [] : text.split(':').map((group) => Number.parseInt(group, 16));
}

function ofGroups(groups: readonly number[], width: bigint): bigint {
  return groups.reduce((value, group) => (value << width) | BigInt(group), 0n);
}

function textOf(value: bigint, family: IpFamily): string {
  const groups = (count: number, width: bigint) =>
    Array.from({ length: count }, (_, index) => {
      const shift = width * BigInt(count - 1 - index);
      return (value >> shift) & ((1n << width) - 1n);
    });
  if (family === 'ipv4') return groups(4, 8n).join('.');
  const address = groups(8, 16n)
    .map((group) => group.toString(16))
    .join(':');
  return new SocketAddress({ address, family }).address;
}

function quote(text: string): string {
  return JSON.stringify(text.length > 60 ? `${text.slice(0, 57)}...` : text);
}

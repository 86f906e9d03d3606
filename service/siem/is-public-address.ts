import { BlockList, isIPv4, isIPv6 } from 'node:net';

/** Everything that is not somebody's public address: this machine, the house, the cloud's own, reserved, tunnels into those. */
const closed = new BlockList();
const v4 =
  '0.0.0.0/8 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12 192.0.0.0/24 192.0.2.0/24 192.88.99.0/24 192.168.0.0/16 198.18.0.0/15 198.51.100.0/24 203.0.113.0/24 224.0.0.0/4 240.0.0.0/4';
const v6 = '2001::/23 2001:db8::/32 2002::/16 3fff::/20';
for (const [list, family] of [
  [v4, 'ipv4'],
  [v6, 'ipv6'],
] as const)
  for (const net of list.split(' ')) {
    const [address = '', bits] = net.split('/');
    closed.addSubnet(address, Number(bits), family);
  }
const global = new BlockList();
global.addSubnet('2000::', 3, 'ipv6');

export const isPublicAddress = (address: string): boolean =>
  isIPv4(address)
    ? !closed.check(address, 'ipv4')
    : isIPv6(address) && global.check(address, 'ipv6') && !closed.check(address, 'ipv6');

import ipaddr from 'ipaddr.js';

/**
 * Whether an IP address is on the public internet: none of this machine's, of a private network, of a cloud's metadata or
 * reserved for anything. An IPv6 address that carries an IPv4 one is judged by that.
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  return ipaddr.process(address).range() === 'unicast';
}

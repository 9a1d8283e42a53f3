import { lookup as resolve } from 'node:dns/promises';
import { request as http } from 'node:http';
import { request as https } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { isPublicAddress } from './public-address';
import { seconds } from './time';
import type { Visit, VisitPort } from './visit';

const WITHIN = seconds(5);
const PORTS = ['', '80', '443'];

/**
 * Asks a page of the public internet, by http or https at their usual ports. The name is resolved first and every address
 * must be public; the connection goes to the very address that was judged, so that a name cannot change its mind (SSRF).
 */
export const visitPublic: VisitPort = async (url) => {
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (!/^https?:$/.test(url.protocol) || !PORTS.includes(url.port)) return { refused: 'private' };
  const addresses = isIP(host) ? [host] : await addressesOf(host);
  const [address] = addresses;
  if (!address) return { refused: 'silent' };
  if (!addresses.every(isPublicAddress)) return { refused: 'private' };
  return askAt(url, address);
};

async function addressesOf(host: string): Promise<string[]> {
  try {
    return (await resolve(host, { all: true })).map(({ address }) => address);
  } catch {
    return [];
  }
}

function askAt(url: URL, address: string): Promise<Visit> {
  const ask = url.protocol === 'https:' ? https : http;
  const family = isIP(address);
  const lookup: LookupFunction = (_host, { all }, done) => {
    if (all) done(null, [{ address, family }]);
    else done(null, address, family);
  };
  const headers = { 'User-Agent': 'Flywheel link test', Accept: 'text/html,*/*' };
  const options = { headers, agent: false as const, signal: AbortSignal.timeout(WITHIN), lookup };
  return new Promise((answer) => {
    const request = ask(url, options, (response) => {
      response.destroy();
      answer({ status: response.statusCode ?? 0, location: response.headers.location ?? null });
    });
    request.on('error', () => answer({ refused: 'silent' }));
    request.end();
  });
}

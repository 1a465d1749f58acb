import type { IncomingHttpHeaders } from 'node:http';
import { isLoopback } from './environment.js';

/**
 * Why a request is refused, or null. A browser lets any page in the world send requests to this machine: such a page is known
 * by its Origin, by Sec-Fetch-Site where a request has no Origin, and, where it has bound its own name to our address, by Host.
 */
export function refusalOf(headers: IncomingHttpHeaders, port: number): string | null {
  const { host, origin } = headers;
  if (host === undefined || !isOurs(`http://${host}`, port)) {
    return 'The Host header does not name this server. Use the address that it printed when it started.';
  }
  if (origin !== undefined && !isOurs(origin, port)) {
    return 'Requests from pages of other origins are refused.';
  }
  const site = headers['sec-fetch-site'];
  const isVisit = headers['sec-fetch-mode'] === 'navigate' && headers['sec-fetch-dest'] === 'document';
  if ((site === 'cross-site' || site === 'same-site') && !isVisit) {
    return 'Requests from pages of other sites are refused.';
  }
  return null;
}

/** Whether an origin is a loopback address with our port. */
function isOurs(origin: string, port: number): boolean {
  if (!URL.canParse(origin)) return false;
  const url = new URL(origin);
  const plain = url.origin === origin.toLowerCase() || `${url.origin}:80` === origin.toLowerCase();
  return (
    plain &&
    url.protocol === 'http:' &&
    Number(url.port || 80) === port &&
    isLoopback(url.hostname.replace(/^\[|\]$/g, ''))
  );
}

/** Headers of every answer: nothing is loaded from elsewhere, nothing is framed, nothing is guessed. */
export function securityHeaders(port: number): Readonly<Record<string, string>> {
  const policy = [
    "default-src 'none'",
    "script-src 'self'",
    // KaTeX and the editor set style attributes.
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self' data:",
    "worker-src 'self'",
    // 'self' covers ws: in browsers of today; older ones want the addresses, and none takes a bracketed one.
    `connect-src 'self' ws://localhost:${port} ws://127.0.0.1:${port}`,
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ];
  return {
    'content-security-policy': policy.join('; '),
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
  };
}

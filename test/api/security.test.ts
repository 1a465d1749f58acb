import { describe, expect, test } from '@jest/globals';
import { refusalOf } from '../../src/api/security.js';

const here = { host: '127.0.0.1:4000' };

describe('a request', () => {
  test.each([
    [here],
    [{ host: 'localhost:4000' }],
    [{ host: '[::1]:4000' }],
    [{ host: 'LOCALHOST:4000' }],
    [{ ...here, origin: 'http://localhost:4000' }],
    [{ ...here, origin: 'http://127.0.0.1:4000', 'sec-fetch-site': 'same-origin' }],
    [{ ...here, 'sec-fetch-site': 'none' }],
    [{ ...here, 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' }],
  ])('from here passes: %j', headers => {
    expect(refusalOf(headers, 4000)).toBeNull();
  });

  test.each([
    [{}],
    [{ host: '' }],
    [{ host: 'example.org:4000' }],
    [{ host: 'localhost' }],
    [{ host: 'localhost:4001' }],
    [{ host: '127.0.0.1.example.org:4000' }],
    [{ host: 'user@localhost:4000' }],
    [{ host: 'localhost:4000/path' }],
    [{ host: '192.168.0.1:4000' }],
    [{ ...here, origin: 'null' }],
    [{ ...here, origin: 'https://localhost:4000' }],
    [{ ...here, origin: 'http://localhost:3000' }],
    [{ ...here, origin: 'http://example.org' }],
    [{ ...here, 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' }],
    [{ ...here, 'sec-fetch-site': 'same-site', 'sec-fetch-mode': 'cors' }],
    [{ ...here, 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'iframe' }],
  ])('from elsewhere is refused: %j', headers => {
    expect(refusalOf(headers, 4000)).toMatch(/refused|does not name/);
  });

  test('needs no port where the server has the usual one', () => {
    expect(refusalOf({ host: 'localhost' }, 80)).toBeNull();
    expect(refusalOf({ host: 'localhost:80', origin: 'http://localhost' }, 80)).toBeNull();
  });
});

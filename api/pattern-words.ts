import { DURATION_PATTERN } from './duration.ts';

const NAME = '[a-z0-9]([a-z0-9-]*[a-z0-9])?';
const HOST = `${NAME}(\\.${NAME})*`;

/** What the patterns of the schemas ask for, in words. A test sees to it that no pattern is missing. */
const WORDS: Readonly<Record<string, string>> = {
  [DURATION_PATTERN]: 'must be a duration such as 250ms, 10s or 1m30s',
  [`^${NAME}$`]: 'must be a name of lower-case letters, digits and -, such as reviews-v1',
  [`^${HOST}$`]: 'must be a name of lower-case letters, digits, - and ., such as api.example.com',
  [`^(\\*\\.)?${HOST}$`]: 'must be a host name such as api.example.com or *.example.com',
  [`^${NAME}/[a-z0-9]([a-z0-9.-]*[a-z0-9])?$`]: 'must be a namespace and a name, such as web/frontend',
  [`^(${NAME}/)?[a-z0-9]([a-z0-9.-]*[a-z0-9])?$`]:
    'must be a name, or a namespace and a name such as web/egress',
  "^[A-Za-z0-9!#$%&'*+.^_|~-]+$": 'must be a name as HTTP allows it, such as x-user',
  '^[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?$|^[0-9A-Fa-f:.]+$': 'must be an IP address or a host name',
  '^[A-Za-z0-9._-]+(/[A-Za-z0-9._-]+){0,2}$': 'must be a region and a zone, such as eu/eu-1a',
  '^[0-9A-Fa-f:.]+(/[0-9]{1,3})?$': 'must be an IP address or a CIDR block, such as 10.0.0.0/8',
  '^https?://[^ ]+$': 'must be a URL that starts with http:// or https://',
  '^[a-z][a-z0-9_]*$': 'must be a name of lower-case letters, digits and _, such as response_flags',
  '^/': 'must start with /',
  ['^(5xx|gateway-error|connect-failure|reset|reset-before-request|refused-stream' +
    '|retriable-4xx|envoy-ratelimited|[1-5][0-9][0-9]' +
    '|grpc:(cancelled|deadline-exceeded|internal|resource-exhausted|unavailable))$']:
    'must be something that can be tried again, such as 5xx, connect-failure, reset, 503 or grpc:unavailable',
};

/** What a pattern asks for, in words; the pattern itself where there are none. */
export function patternWords(pattern: string): string {
  return WORDS[pattern] ?? `must match ${pattern}`;
}

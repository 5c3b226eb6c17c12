import assert from 'node:assert/strict';
import { test } from 'node:test';
import { refusals } from '../testing/refusals.ts';

const PARENTS = 'parentRefs: [{ kind: Service, name: reviews }]';

/** What is wrong with a route that has one HTTP rule, written as the inside of a YAML object. */
function ruleRefusals(rule: string): readonly string[] {
  return refusals('TrafficRoute', `{ ${PARENTS}, http: [{ ${rule} }] }`);
}

const BACKEND = 'backendRefs: [{ name: reviews, port: 9080 }]';

/** A rule, and the one problem it has. */
const RULES: readonly (readonly [rule: string, problem: string])[] = [
  ['', 'spec.http[0]: must have exactly one of backendRefs, redirect and directResponse'],
  [
    `${BACKEND}, redirect: { port: 80 }`,
    'spec.http[0]: must have exactly one of backendRefs, redirect and directResponse',
  ],
  [
    'directResponse: { status: 503 }, retry: { attempts: 3 }',
    'spec.http[0]: must have backendRefs where it has timeouts, retry, mirror or rewrite',
  ],
  ['backendRefs: []', 'spec.http[0].backendRefs: must not be empty'],
  ['backendRef: []', 'spec.http[0].backendRef: unknown field; did you mean `backendRefs`?'],
  ['backendRefs: [{ name: a }]', 'spec.http[0].backendRefs[0].port: is required'],
  ['backendRefs: [{ name: a, port: 0 }]', 'spec.http[0].backendRefs[0].port: must be 1 or more'],
  ['backendRefs: [{ name: a, port: 65536 }]', 'spec.http[0].backendRefs[0].port: must be 65535 or less'],
  [
    'backendRefs: [{ name: a, port: "80" }]',
    'spec.http[0].backendRefs[0].port: must be a whole number (leave out the quotes)',
  ],
  [
    'backendRefs: [{ name: a, port: 80 }, { name: b, port: 80, weight: -1 }]',
    'spec.http[0].backendRefs[1].weight: must be 0 or more',
  ],
  [
    'backendRefs: [{ name: a, port: 80, weight: 1000001 }]',
    'spec.http[0].backendRefs[0].weight: must be 1000000 or less',
  ],
  [
    'backendRefs: [{ name: a, port: 80, weight: 1.5 }]',
    'spec.http[0].backendRefs[0].weight: must be a whole number',
  ],
  [
    'backendRefs: [{ name: a, port: 80, weight: 0 }, { name: b, port: 80, weight: 0 }]',
    'spec.http[0].backendRefs: must have at least one weight above 0',
  ],
  [
    'backendRefs: [{ name: Reviews, port: 80 }]',
    'spec.http[0].backendRefs[0].name: must be a name of lower-case letters, digits, - and ., such as api.example.com',
  ],
  [
    'backendRefs: [{ name: a, port: 80, labels: { version: 2 } }]',
    'spec.http[0].backendRefs[0].labels.version: must be text (put it in quotes: "2")',
  ],
  [
    'backendRefs: [{ kind: Gateway, name: a, port: 80 }]',
    'spec.http[0].backendRefs[0].kind: must be one of Service, MeshService',
  ],
  [`${BACKEND}, timeouts: `, 'spec.http[0].timeouts: must be an object (nothing is written here)'],
  [
    `${BACKEND}, timeouts: { request: 10 s }`,
    'spec.http[0].timeouts.request: must be a duration such as 250ms, 10s or 1m30s',
  ],
  [
    `${BACKEND}, timeouts: { request: 10 }`,
    'spec.http[0].timeouts.request: must be a duration such as 250ms, 10s or 1m30s',
  ],
  [
    `${BACKEND}, timeouts: { request: 1s, backendRequest: 2s }`,
    'spec.http[0].timeouts: must not have a backendRequest longer than request',
  ],
  [`${BACKEND}, retry: { attempts: -1 }`, 'spec.http[0].retry.attempts: must be 0 or more'],
  [
    `${BACKEND}, retry: { on: 5xx }`,
    'spec.http[0].retry.on: must be a list (in YAML each entry starts with "- ")',
  ],
  [
    `${BACKEND}, retry: { on: [everything] }`,
    'spec.http[0].retry.on[0]: must be something that can be tried again, ' +
      'such as 5xx, connect-failure, reset, 503 or grpc:unavailable',
  ],
  [`${BACKEND}, retry: { on: [503] }`, 'spec.http[0].retry.on[0]: must be text (put it in quotes: "503")'],
  [`${BACKEND}, retry: { perTry: 0s }`, 'spec.http[0].retry.perTry: must be longer than 0s'],
  [
    `${BACKEND}, retry: { backoff: { base: 1s, max: 250ms } }`,
    'spec.http[0].retry.backoff: must not have a max shorter than base',
  ],
  [
    `${BACKEND}, retry: { budget: { percent: 101 } }`,
    'spec.http[0].retry.budget.percent: must be 100 or less',
  ],
  [`${BACKEND}, fault: {}`, 'spec.http[0].fault: must have a delay or an abort'],
  [`${BACKEND}, fault: { delay: {} }`, 'spec.http[0].fault.delay.duration: is required'],
  [
    `${BACKEND}, fault: { abort: { percent: 1 } }`,
    'spec.http[0].fault.abort: must have exactly one of httpStatus and grpcStatus',
  ],
  [`${BACKEND}, mirror: { percent: 5 }`, 'spec.http[0].mirror.backendRef: is required'],
  [
    `${BACKEND}, requestHeaders: { set: { "a b": c } }`,
    'spec.http[0].requestHeaders.set["a b"]: must be a name as HTTP allows it, such as x-user',
  ],
  [
    `${BACKEND}, requestHeaders: { set: { Host: a } }`,
    'spec.http[0].requestHeaders.set.Host: cannot be changed by header rules (use rewrite for the host and the path)',
  ],
  [
    `${BACKEND}, responseHeaders: { remove: [":path"] }`,
    'spec.http[0].responseHeaders.remove[0]: must be a name as HTTP allows it, such as x-user',
  ],
  [
    `${BACKEND}, rewrite: { path: { type: ReplaceFull } }`,
    'spec.http[0].rewrite.path: must have a value, unless its type is ReplaceRegex',
  ],
  [
    `${BACKEND}, rewrite: { path: { type: ReplaceRegex, pattern: "(", substitution: a } }`,
    'spec.http[0].rewrite.path.pattern: must be a regular expression in RE2 syntax: missing closing ): `(`',
  ],
  [
    `${BACKEND}, rewrite: { path: { type: ReplaceRegex, pattern: "/(a)", substitution: '\\2' } }`,
    'spec.http[0].rewrite.path.substitution: must not name group \\2, as the pattern has 1 group',
  ],
  [
    `${BACKEND}, rewrite: { path: { type: ReplaceRegex, pattern: "a", substitution: 'b\\c' } }`,
    'spec.http[0].rewrite.path.substitution: must have a digit or a backslash after each backslash',
  ],
  [
    'redirect: { statusCode: 304 }',
    'spec.http[0].redirect.statusCode: must be one of 301, 302, 303, 307, 308',
  ],
  [
    'redirect: { scheme: HTTPS }',
    'spec.http[0].redirect.scheme: must be one of http, https (did you mean https?)',
  ],
  ['directResponse: { body: a }', 'spec.http[0].directResponse.status: is required'],
  [
    'directResponse: { status: 204, body: a }',
    'spec.http[0].directResponse.body: must not be there where the status is 204, 205 or 304',
  ],
  [`${BACKEND}, matches: [{ path: { value: v1 } }]`, 'spec.http[0].matches[0].path.value: must start with /'],
  [
    `${BACKEND}, matches: [{ path: { type: Regex, value: "/(?=a)" } }]`,
    'spec.http[0].matches[0].path.value: must be a regular expression in RE2 syntax: ' +
      'invalid or unsupported Perl syntax: `(?=`',
  ],
  [
    `${BACKEND}, matches: [{ path: { type: exact, value: /a } }]`,
    'spec.http[0].matches[0].path.type: must be one of Exact, Prefix, Regex (did you mean Exact?)',
  ],
  [
    `${BACKEND}, matches: [{ headers: [{ name: a }] }]`,
    'spec.http[0].matches[0].headers[0]: must have a value, unless its type is Present',
  ],
  [
    `${BACKEND}, matches: [{ queryParams: [{ name: a, type: Regex, value: "a**" }] }]`,
    'spec.http[0].matches[0].queryParams[0].value: must be a regular expression in RE2 syntax: ' +
      'invalid nested repetition operator: `**`',
  ],
  [
    `${BACKEND}, matches: [{ from: { serviceAccounts: [frontend] } }]`,
    'spec.http[0].matches[0].from.serviceAccounts[0]: must be a namespace and a name, such as web/frontend',
  ],
];

test('a bad HTTP rule is refused with its path, the reason and a hint', () => {
  for (const [rule, problem] of RULES) assert.deepEqual(ruleRefusals(rule), [problem], rule);
});

/** A spec, and the one problem it has. */
const SPECS: readonly (readonly [spec: string, problem: string])[] = [
  ['{}', 'spec.parentRefs: is required'],
  [`{ ${PARENTS} }`, 'spec: must have at least one rule under http, tcp or tls'],
  [`{ parentRefs: [], http: [{ ${BACKEND} }] }`, 'spec.parentRefs: must not be empty'],
  [`{ parentRefs: [{ name: a }], http: [{ ${BACKEND} }] }`, 'spec.parentRefs[0].kind: is required'],
  [
    `{ ${PARENTS}, http: [{ name: a, ${BACKEND} }, { name: a, ${BACKEND} }] }`,
    'spec.http: must not use the same rule name twice',
  ],
  [`{ ${PARENTS}, tcp: [{ ${BACKEND} }, { ${BACKEND} }] }`, 'spec.tcp: must have at most 1 entry'],
  [
    `{ ${PARENTS}, tcp: [{ ${BACKEND}, matches: [] }] }`,
    'spec.tcp[0].matches: unknown field (the fields here are name, backendRefs)',
  ],
];

test('a bad spec is refused', () => {
  for (const [spec, problem] of SPECS) assert.deepEqual(refusals('TrafficRoute', spec), [problem], spec);
});

test('several problems are all named, each once', () => {
  assert.deepEqual(ruleRefusals('backendRefs: [{ nam: a, port: x, weight: -1 }]'), [
    'spec.http[0].backendRefs[0].name: is required',
    'spec.http[0].backendRefs[0].nam: unknown field; did you mean `name`?',
    'spec.http[0].backendRefs[0].port: must be a whole number',
    'spec.http[0].backendRefs[0].weight: must be 0 or more',
  ]);
});

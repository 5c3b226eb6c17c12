import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import protobuf from 'protobufjs';
import { describe } from './describe.ts';
import { mergeOverlay } from './overlay.ts';
import { printOverlay } from './print-overlay.ts';
import { findReachable } from './reachable.ts';

const older = `
  syntax = "proto3"; package mesh.v3;
  // A route.
  message Route {
    // Where it goes.
    string cluster = 1;
    string host = 2;
    bool obsolete = 3;
    oneof action { string redirect = 4; }
    Mode mode = 5;
    message Retry { uint32 attempts = 1; }
    Retry retry = 6;
    optional bool tri_state = 7;
    map<string, Retry> retries = 8;
  }
  enum Mode { OFF = 0; }
`;

const newer = `
  syntax = "proto3"; package mesh.v3;
  message Route {
    string cluster = 1;
    Host host = 2;
    oneof action { string redirect = 4; Host rewrite = 9; }
    Mode mode = 5;
    message Retry { uint32 attempts = 1; repeated uint32 codes = 2; message Backoff {} Backoff backoff = 3; }
    Retry retry = 6;
    optional bool tri_state = 7;
    map<string, Retry> retries = 8;
    map<int64, Host> hosts = 10;
    optional uint32 weight = 11 [deprecated = true];
  }
  message Host { string name = 1; }
  enum Mode { OFF = 0; ON = 1; }
`;

suite('overlay', () => {
  test('brings the older API to the state of the newer one', () => {
    const wanted = findReachable(resolved(newer), ['mesh.v3.Route']);
    const overlay = printOverlay(wanted, parsed(older)).get('mesh.v3') ?? '';
    const root = parsed(older);
    mergeOverlay(root, overlay);
    root.resolveAll();
    assert.deepEqual(describe(findReachable(root, ['mesh.v3.Route'])), describe(wanted));
  });

  test('holds only what differs', () => {
    const files = printOverlay(findReachable(resolved(newer), ['mesh.v3.Route']), parsed(older));
    assert.deepEqual([...files.keys()], ['mesh.v3']);
    const text = files.get('mesh.v3') ?? '';
    assert.match(text, /reserved "obsolete";/);
    assert.match(text, /optional uint32 weight = 11 \[deprecated = true\];/);
    assert.doesNotMatch(text, /cluster|tri_state|retries|attempts|redirect|OFF/);
    assert.equal(printOverlay(findReachable(resolved(newer), ['mesh.v3.Route']), parsed(newer)).size, 0);
  });

  test('keeps the comment of a field that it replaces', () => {
    const root = parsed(older);
    mergeOverlay(root, 'syntax = "proto3"; package mesh.v3; message Route { bytes cluster = 1; }');
    assert.equal(root.lookupType('mesh.v3.Route').fields.cluster?.comment, 'Where it goes.');
  });

  test('refuses a number that is taken, and a namesake of another kind', () => {
    const taken = 'syntax = "proto3"; package mesh.v3; message Route { string other = 1; }';
    assert.throws(() => mergeOverlay(parsed(older), taken), /duplicate id 1/);
    const kind = 'syntax = "proto3"; package mesh.v3; enum Route { A = 0; }';
    assert.throws(() => mergeOverlay(parsed(older), kind), /not of the same kind/);
  });
});

test('a root message that does not exist is an error', () => {
  assert.throws(() => findReachable(resolved(newer), ['mesh.v3.Nothing']), /mesh\.v3\.Nothing/);
});

function parsed(text: string): protobuf.Root {
  return protobuf.parse(text, new protobuf.Root(), { keepCase: true, alternateCommentMode: true }).root;
}

function resolved(text: string): protobuf.Root {
  const root = parsed(text);
  root.resolveAll();
  return root;
}

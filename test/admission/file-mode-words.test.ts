import assert from 'node:assert/strict';
import { cpSync, readdirSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { isRecord } from '../../api/record.ts';
import { readConfiguration } from '../../cli/analyze/read-configuration.ts';
import { referenceFindings } from '../../cli/analyze/reference-findings.ts';
import { textFindings } from '../../cli/analyze/text-findings.ts';
import { MeshFixture } from '../../mesh-model/fixtures/mesh-fixture.ts';
import { reviewOfObject, validate, validationWebhook } from '../../webhooks/fixtures/validation-webhook.ts';
import { temporaryDirectory } from '../temporary-directory.ts';

const DESIGN = fileURLToPath(new URL('../../api/testdata/design/', import.meta.url));

const META = 'apiVersion: mesh.meltemi.dev/v1alpha1\nmetadata: {name: a, namespace: shop}\n';
const BROKEN = {
  'type.yaml': `${META}kind: TrafficRoute\nspec: {parentRefs: [{kind: Servce, name: a}], http: 7}`,
  'name.yaml': `${META}kind: MeshPolicy\nspec: {mtsl: {mode: Strict}}`,
  'regex.yaml': `${META}kind: TrafficRoute\nspec: {parentRefs: [{kind: Service, name: a}], http: [{matches: [{path: {type: Regex, value: "(?=a)"}}], directResponse: {status: 200}}]}`,
  'header.yaml': `${META}kind: TrafficRoute\nspec: {parentRefs: [{kind: Service, name: a}], http: [{directResponse: {status: 200}, requestHeaders: {set: {":path": /}}}]}`,
  'several.yaml': `${META}kind: MeshService\nspec: {hosts: [api_x, a.b, a.b], ports: []}`,
};

test('the webhook refuses what a file with it is refused for, in the same words', async (t) => {
  const directory = await temporaryDirectory(t);
  cpSync(DESIGN, directory, { recursive: true });
  for (const [name, text] of Object.entries(BROKEN)) await writeFile(join(directory, name), text);
  const webhook = validationWebhook(new MeshFixture().model);
  let refused = 0;
  for (const file of readdirSync(directory)) {
    const path = join(directory, file);
    const { inventory } = await readConfiguration(path);
    const inFiles = textFindings(inventory).map((finding) => `${finding.path}: ${finding.message}`);
    const object: unknown = parse(readFileSync(path, 'utf8'));
    const { allowed, status } = await validate(webhook, reviewOfObject(object));
    assert.deepEqual(status?.message.split('\n') ?? [], inFiles, file);
    if (!allowed) refused += 1;
  }
  assert.ok(refused > Object.keys(BROKEN).length);
});

test('the webhook warns of what `meltemi analyze` finds when it sees all together', async (t) => {
  const directory = await temporaryDirectory(t);
  const file = join(directory, 'mesh.yaml');
  const object = parse(`${META}kind: TrafficRoute
spec:
  parentRefs: [{kind: Service, name: none}]
  http: [{backendRefs: [{name: none, port: 80}, {kind: MeshService, name: api, port: 1}]}]`);
  assert.ok(isRecord(object));
  await writeFile(file, JSON.stringify(object));
  const { inventory } = await readConfiguration(file);
  const found = await referenceFindings(inventory, () => undefined);
  const { warnings } = await validate(validationWebhook(new MeshFixture().model), reviewOfObject(object));
  assert.deepEqual(
    warnings,
    found.map(({ path, message }) => `${path}: ${message}`),
  );
  assert.equal(warnings?.length, 3);
});

import { stringify } from 'yaml';
import { asManifest, type Manifest } from '../../cli/install/manifest.ts';
import { inOrder } from '../../cli/install/object-types.ts';
import { isDeployment, writeOperatorSettings } from '../../cli/install/operator-settings.ts';
import {
  type Components,
  defaultInstallSettings,
  readConfig,
  renderInNamespace,
} from '../../cli/install/render.ts';
import { recordOf, recordsOf } from '../../operator/kubernetes/resources/read-fields.ts';
import { DEFAULT_REVISION } from '../../sidecar-injector/mesh-words.ts';
import { applyPatch } from '../../sidecar-injector/patch/apply-patch.ts';
import { replace } from '../../sidecar-injector/patch/json-patch.ts';
import { CHART_SETTINGS, CHART_VALUES, placeholder } from './chart-values.ts';
import { insertedLines } from './inserted-lines.ts';

/** In the place of the release's namespace; a name that Kubernetes would take. */
const NAMESPACE = 'chart-release-namespace';

const HEADER = '# Made by config/generate.ts from config/. Change it there, and run `make generate`.\n';

/** As `revisedName` writes it where the revision is not the usual one, such as a placeholder. */
const REVISION_BEHIND_NAME = new RegExp(`(?<=\\w)-${placeholder('revision')}$`, 'gm');

/** What stands behind the names of objects that are called by their revision: as `revisedName` has it. */
const REVISION_SUFFIX = 'meltemi.revisionSuffix';

const NAMES_TEMPLATE = `{{/* Made by config/generate.ts. */}}
{{- define "${REVISION_SUFFIX}" -}}
{{- if ne (toString .Values.revision) "${DEFAULT_REVISION}" }}-{{ .Values.revision }}{{ end }}
{{- end }}
`;

const CERT_MANAGER = '.Values.certManager.enabled';

/** The generated files of the chart: text by path below its folder. The definitions of kinds are copied as they are. */
export function chartFiles(version: string): ReadonlyMap<string, string> {
  const plain = templatesOf({ certManager: false, prometheus: false });
  const full = templatesOf({ certManager: true, prometheus: true });
  const templates = [...full].map(
    ([path, text]) => [path, conditional(path, plain.get(path), text)] as const,
  );
  return new Map([
    ['Chart.yaml', chartYaml(version)],
    ['values.yaml', valuesYaml()],
    ['templates/_names.tpl', NAMES_TEMPLATE],
    ...templates.map(([path, text]) => [path, `${HEADER}${text}`] as const),
  ]);
}

/** The objects of an installation with placeholders in them, as templates by path. */
function templatesOf(components: Components): ReadonlyMap<string, string> {
  const settings = Object.fromEntries(CHART_SETTINGS.map((setting) => [setting, placeholder(setting)]));
  const written = writeOperatorSettings(readConfig(components), { ...defaultInstallSettings(), ...settings });
  const manifests = inOrder(written)
    // Helm makes the namespace, and installs the kinds before everything else.
    .filter(({ kind }) => kind !== 'Namespace' && kind !== 'CustomResourceDefinition')
    .map((manifest) => renderInNamespace(withResources(manifest), NAMESPACE));
  const files = new Map<string, string>();
  for (const manifest of manifests) {
    const path = `templates/${manifest.kind.toLowerCase()}.yaml`;
    const before = files.get(path);
    const text = stringify(manifest, { version: '1.1', aliasDuplicateObjects: false, lineWidth: 0 });
    files.set(path, before === undefined ? text : `${before}---\n${text}`);
  }
  return new Map([...files].map(([path, text]) => [path, withValues(text)]));
}

function withResources(manifest: Manifest): Manifest {
  if (!isDeployment(manifest)) return manifest;
  const path = ['spec', 'template', 'spec', 'containers', 0, 'resources'];
  return asManifest(applyPatch(manifest, [replace(path, placeholder('resources'))]), 'the Deployment');
}

function withValues(text: string): string {
  const resources = new RegExp(`^( *)resources: ${placeholder('resources')}$`, 'm');
  const filled = text.replace(resources, (_, indent: string) => {
    const block = `{{- toYaml .Values.resources | nindent ${indent.length + 2} }}`;
    return `${indent}resources:\n${indent}  ${block}`;
  });
  return CHART_SETTINGS.reduce(
    (all, setting) => {
      const value = `.Values.${setting}`;
      // A value that is all of a text stays one, even where it looks like a number. Only the number of replicas is one.
      const whole = setting === 'replicas' ? `{{ ${value} }}` : `{{ ${value} | quote }}`;
      return all
        .replaceAll(new RegExp(`(?<=: )${placeholder(setting)}$`, 'gm'), whole)
        .replaceAll(placeholder(setting), `{{ ${value} }}`);
    },
    filled
      .replaceAll(NAMESPACE, '{{ .Release.Namespace }}')
      .replaceAll(REVISION_BEHIND_NAME, `{{ include "${REVISION_SUFFIX}" . }}`),
  );
}

/** What only some installations have is between `if` and `end`: whole files, or the lines that a component adds. */
function conditional(path: string, plain: string | undefined, full: string): string {
  if (plain === undefined) {
    const condition = /monitor/.test(path) ? '.Values.prometheus.enabled' : CERT_MANAGER;
    return `{{- if ${condition} }}\n${full}{{- end }}\n`;
  }
  if (path.includes('poddisruptionbudget'))
    return `{{- if gt (int .Values.replicas) 1 }}\n${full}{{- end }}\n`;
  return insertedLines(plain, full)
    .map(({ lines, isInserted }) => {
      const text = lines.map((line) => `${line}\n`).join('');
      return isInserted ? `{{- if ${CERT_MANAGER} }}\n${text}{{- end }}\n` : text;
    })
    .join('');
}

function chartYaml(version: string): string {
  return `${HEADER}${stringify({
    apiVersion: 'v2',
    name: 'meltemi',
    description: 'A service mesh on stock Envoy that tells what every proxy has acknowledged',
    type: 'application',
    version,
    appVersion: version,
    kubeVersion: '>=1.27.0-0',
  })}`;
}

function valuesYaml(): string {
  const usual = defaultInstallSettings();
  const settings = CHART_SETTINGS.map(
    (setting) => `# ${CHART_VALUES[setting]}\n${stringify({ [setting]: usual[setting] })}`,
  );
  const deployment = recordOf(readConfig(usual).find(isDeployment));
  const [container] = recordsOf(recordOf(recordOf(recordOf(deployment.spec).template).spec).containers);
  return [
    HEADER.trimEnd(),
    ...settings.map((text) => text.trimEnd()),
    `# of the operator\n${stringify({ resources: container?.resources })}`.trimEnd(),
    "# the mesh's CA and the webhooks' certificate from cert-manager, which must be installed\ncertManager:\n  enabled: false",
    '# monitors for the Prometheus operator, which must be installed\nprometheus:\n  enabled: false',
  ]
    .join('\n\n')
    .concat('\n');
}

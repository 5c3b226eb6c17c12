import { CommandError } from '../command-error.ts';
import type { FoundInstallation } from './found-installation.ts';
import type { OperatorSettings } from './operator-settings.ts';
import type { InstallSettings } from './render.ts';

const IMAGES = { image: '--image', proxyImage: '--proxy-image', initImage: '--init-image' } as const;

/**
 * The settings of an upgrade: those that the installation has, but the images of the new version, and whatever was given.
 * @param usual those of this version
 * @throws CommandError where an image is of somebody's own repository: only they know which one is of this version
 */
export function keptSettings(
  found: FoundInstallation,
  usual: InstallSettings,
  given: Partial<OperatorSettings>,
): InstallSettings {
  const { image: _operator, proxyImage: _proxy, initImage: _init, ...kept } = found.settings;
  for (const name of ['image', 'proxyImage', 'initImage'] as const) {
    const before = found.settings[name];
    if (given[name] !== undefined || before === undefined) continue;
    if (repositoryOf(before) === repositoryOf(usual[name])) continue;
    throw new CommandError(
      `${before} is not of the usual repository, so its new version is not known`,
      `name it with ${IMAGES[name]}; the usual one is ${usual[name]}`,
    );
  }
  return { ...usual, ...kept, ...found.components, ...given, namespace: found.namespace };
}

/** `meltemi/operator` of `meltemi/operator:0.1.0@sha256:…`. A registry's port is no tag. */
function repositoryOf(image: string): string {
  return image.replace(/@.*$/, '').replace(/:[^/:]*$/, '');
}

// Made by api/envoy/generate.ts from the Envoy API. Do not edit: run `make generate`.

import type { JsonObject } from '../../json-form.ts';
import type {
  EnvoyConfigCoreV3DataSource,
} from './envoy-config-core-v3.ts';

/** envoy.extensions.filters.http.lua.v3.Lua */
export interface EnvoyExtensionsFiltersHttpLuaV3Lua {
  /**
   * The Lua code that Envoy will execute.
   * @deprecated by Envoy
   */
  readonly inline_code?: string;
  /** Map of named Lua source codes that can be referenced in LuaPerRoute. */
  readonly source_codes?: Readonly<Record<string, EnvoyConfigCoreV3DataSource>>;
  /** The default Lua code that Envoy will execute. */
  readonly default_source_code?: EnvoyConfigCoreV3DataSource;
  /** Optional additional prefix to use when emitting statistics. */
  readonly stat_prefix?: string;
  readonly clear_route_cache?: boolean;
  readonly filter_context?: JsonObject;
  readonly package_paths?: readonly string[];
  readonly package_cpaths?: readonly string[];
  readonly shared_vm_id?: string;
}

/** envoy.extensions.filters.http.lua.v3.LuaPerRoute */
export interface EnvoyExtensionsFiltersHttpLuaV3LuaPerRoute {
  /**
   * Disable the Lua filter for this particular vhost or route.
   * One of: disabled, name, source_code.
   */
  readonly disabled?: boolean;
  /**
   * A name of a Lua source code stored in Lua.source_codes.
   * One of: disabled, name, source_code.
   */
  readonly name?: string;
  /**
   * A configured per-route Lua source code that can be served by RDS or provided inline.
   * One of: disabled, name, source_code.
   */
  readonly source_code?: EnvoyConfigCoreV3DataSource;
  readonly filter_context?: JsonObject;
  readonly package_paths?: readonly string[];
  readonly package_cpaths?: readonly string[];
  readonly shared_vm_id?: string;
}

/** A flag of `meltemi proxy`, and the types of resource that it shows. */
export interface ResourceKind {
  readonly flag: 'listeners' | 'routes' | 'clusters' | 'endpoints' | 'secrets';
  readonly types: readonly string[];
  readonly summary: string;
}

/** In the order in which a request passes them. */
export const RESOURCE_KINDS: readonly ResourceKind[] = [
  {
    flag: 'listeners',
    types: ['Listener', 'PolicyFilter'],
    summary: 'where it takes connections, and the policies there',
  },
  {
    flag: 'routes',
    types: ['RouteConfiguration', 'VirtualHost'],
    summary: 'where it sends which request',
  },
  { flag: 'clusters', types: ['Cluster'], summary: 'the services it can call' },
  { flag: 'endpoints', types: ['Endpoints'], summary: 'the instances behind them' },
  { flag: 'secrets', types: ['Secret'], summary: 'its certificates; their content is never shown' },
];

import type { Kind } from '../../api/kinds.ts';
import type { ListedObject } from '../client/listed-object.ts';
import { cell, type Table } from '../output/table.ts';
import type { Column, View } from './column.ts';
import { columnsOf } from './columns-of.ts';

export interface ObjectTableOptions extends View {
  /** Whether the objects' namespaces are a column. */
  readonly showNamespace: boolean;
  /** In front of each name: `trafficroute/`, where tables of several kinds stand below each other. */
  readonly namePrefix: string;
}

/** Makes the table of objects of one kind. */
export function objectTable(
  kind: Kind,
  objects: readonly ListedObject[],
  options: ObjectTableOptions,
): Table {
  const { showNamespace, namePrefix, wide } = options;
  const columns: readonly Column[] = [
    ...(showNamespace
      ? [{ header: 'NAMESPACE', cell: ({ namespace }: ListedObject) => cell(namespace) }]
      : []),
    { header: 'NAME', cell: ({ name }: ListedObject) => cell(`${namePrefix}${name}`) },
    ...columnsOf(kind),
  ];
  const shown = columns
    .filter((column) => wide || column.wide !== true)
    .map(({ header, ifAny = false, cell }) => ({
      header,
      ifAny,
      cells: objects.map((object) => cell(object, options)),
    }))
    .filter(({ ifAny, cells }) => !ifAny || cells.some(({ text }) => text !== ''));
  return {
    header: shown.map(({ header }) => header),
    rows: objects.map((_, row) => shown.map(({ cells }) => cells[row] ?? cell(''))),
  };
}

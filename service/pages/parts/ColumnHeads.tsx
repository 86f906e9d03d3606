/** The head of a table: a name a column. */
export const ColumnHeads = ({ names }: { names: Readonly<Record<string, string>> }) => (
  <thead>
    <tr>
      {Object.values(names).map((name) => (
        <th key={name} scope="col">
          {name}
        </th>
      ))}
    </tr>
  </thead>
);

import type { ExamplesById } from "./example";

const words = ["Sommer", "!2024"].join("");

export const connectionString: ExamplesById = {
  "connection-string-password": {
    matches: [
      { text: `"Server=db;Database=shop;User Id=sa;Password=${words};Encrypt=true"`, value: words },
      { text: `<add connectionString="Password=${words};Data Source=db" />`, value: words },
      { text: `Driver={ODBC};Server=db;Uid=sa;Pwd=${words}`, value: words },
    ],
    misses: [
      { text: '"Server=db;User Id=sa;Password={0};"' },
      { text: '"Server=db;User Id=sa;Password=<password>;"' },
      { text: "function f() { server = 1; password = read(); }" },
      { text: `"a=1;Password=${words}"` },
    ],
  },
  "jdbc-password": {
    matches: [
      { text: `jdbc:mysql://db:3306/shop?user=app&password=${words}`, value: words },
      { text: `url: "jdbc:sqlserver://db:1433;user=sa;password=${words};encrypt=true"`, value: words },
    ],
    misses: [
      { text: "jdbc:mysql://db:3306/shop?user=app&password=${PASSWORD}" },
      { text: "jdbc:mysql://db:3306/shop?user=app&password=password" },
      { text: `shop?user=app&password=${words}` },
    ],
  },
};

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
  "libpq-password": {
    matches: [
      { text: `conn = "host=db user=app password=${words} dbname=shop"`, value: words },
      { text: `dsn := "host=db port=5432 user=app password='${words}'"`, value: words },
      { text: `sqlalchemy.url: "password=${words} host=db"`, value: words },
      { text: "connect = host=db user=app password=granite", value: "granite" },
    ],
    misses: [
      { text: '"host=db user=app password=%s dbname=shop"' },
      { text: "connect(host=config.host, password=config.password)" },
      { text: "connect(host=host, password=granite)" },
      { text: 'this.host = host; var port=1, password===void 0 ? "" : password' },
    ],
  },
  "data-source-password": {
    matches: [
      { text: `db, err := sql.Open("mysql", "app:${words}@tcp(db:3306)/shop")`, value: words },
      { text: `DSN=app:${words}@unix(/run/mysqld.sock)/shop`, value: words },
    ],
    misses: [
      { text: 'fmt.Sprintf("app:%s@tcp(db:3306)/shop", pw)' },
      { text: '"app:<password>@tcp(db:3306)/shop"' },
      { text: '"app:${DB_PASSWORD}@tcp(db:3306)/shop"' },
    ],
  },
  "oracle-thin-password": {
    matches: [
      { text: `url=jdbc:oracle:thin:app/${words}@//db:1521/shop`, value: words },
      { text: `"jdbc:oracle:oci:app/${words}@shop"`, value: words },
    ],
    misses: [
      { text: "jdbc:oracle:thin:app/${PASSWORD}@//db:1521/shop" },
      { text: "jdbc:oracle:thin:app/<password>@//db:1521/shop" },
      { text: `jdbc:oracle:thin:@//db:1521/${words}` },
    ],
  },
};

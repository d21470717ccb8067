import type { ExamplesById } from "./example";

const words = ["Sommer", "!2024"].join("");

export const calls: ExamplesById = {
  "login-call-password": {
    matches: [
      { text: `client.login("ann", "${words}")`, value: words },
      { text: `requests.get(url, auth=("ann", "${words}"))`, value: words },
      { text: `new NetworkCredential("ann", "${words}")`, value: words },
      { text: `req.SetBasicAuth("ann", "${words}")`, value: words },
      { text: `db.store_password("ann", "${words}");`, value: words },
      { text: `given().auth().preemptive().basic("ann", "${words}")`, value: words },
      { text: `ftpClient.queueLogin("ann", "${words}")`, value: words },
      { text: `new NamePasswordCallbackHandler("ann", "${words}")`, value: words },
      { text: `sess.userauth_password("user", "${words}")`, value: words },
    ],
    misses: [
      { text: 'client.login("ann", password)' },
      { text: 'client.login("username", "password")' },
      { text: `form.label("ann", "${words}")` },
    ],
  },
  "connect-call-password": {
    matches: [
      { text: `$db = new mysqli("db", "app", "${words}", "shop");`, value: words },
      { text: `DriverManager.getConnection(url, "app", "${words}")`, value: words },
    ],
    misses: [
      { text: '$db = new mysqli("db", "app", $password, "shop");' },
      { text: "DriverManager.getConnection(url, user, System.getenv(NAME))" },
    ],
  },
  "omniauth-secret": {
    matches: [
      { text: `config.omniauth :github, "app", "${words}", scope: "user"`, value: words },
      { text: `provider :twitter, id, '${words}'`, value: words },
    ],
    misses: [
      { text: 'config.omniauth :github, "app", ENV["SECRET"]' },
      { text: 'provider :github, "client_id", "client_secret"' },
    ],
  },
  "c-connect-call-password": {
    matches: [
      { text: `mysql_real_connect(conn, "db", "app", "${words}", "shop", 0, NULL, 0)`, value: words },
      { text: `mysql_real_connect(&mysql, host, user, "${words}", NULL, 0, NULL, 0)`, value: words },
    ],
    misses: [
      { text: 'mysql_real_connect(conn, "db", "app", password, "shop", 0, NULL, 0)' },
      { text: 'mysql_real_connect(conn, "db", "app", NULL, "shop", 0, NULL, 0)' },
    ],
  },
  "secret-call": {
    matches: [
      { text: `bcrypt.hashpw(b"${words}", bcrypt.gensalt())`, value: words },
      { text: `encoder.encode("${words}")`, value: words },
      { text: `hmac.new("${words}", "body").hexdigest()`, value: words },
      { text: `new BCryptPasswordEncoder().encode("${words}")`, value: words },
      { text: `sessions.NewCookieStore([]byte("${words}"))`, value: words },
      { text: `crypto.createHmac("sha256", "${words}").update(body)`, value: words },
      { text: `new SecretKeySpec("${words}".getBytes(), "AES")`, value: words },
      { text: `jedis.auth("${words}");`, value: words },
      { text: `DecodingKey::from_secret(b"${words}")`, value: words },
      { text: `jsch.addIdentity("/etc/app/id_rsa", "${words}");`, value: words },
      { text: `erlang:set_cookie(node(), '${words}').`, value: words },
    ],
    misses: [
      { text: 'crypto.createHmac("sha256", key).update(body, "utf8")' },
      { text: 'new SecretKeySpec(raw, "PBKDF2WithHmacSHA256")' },
      { text: "user.set_password(password)" },
      { text: `hmac_sha256("${words}", $signing_key)` },
      { text: `HMACSHA256([]byte("${words}"+secret), data)` },
      { text: `set_password("${words}", "letmein-7")` },
    ],
  },
  "session-secret": {
    matches: [
      { text: `app.use(session({ secret: "${words}", resave: false }))`, value: words },
      { text: `express.session({\n  resave: false,\n  secret: '${words}',\n})`, value: words },
    ],
    misses: [
      { text: "app.use(session({ secret: process.env.SESSION_SECRET }))" },
      { text: 'app.use(session({ secret: "your-session-secret" }))' },
    ],
  },
  "jwt-call-secret": {
    matches: [
      { text: `jwt.sign({ id: 1 }, "${words}", { expiresIn: "1h" })`, value: words },
      { text: `jwt.decode(token, "${words}", algorithms=["HS256"])`, value: words },
    ],
    misses: [
      { text: "jwt.sign({ id: 1 }, process.env.JWT_SECRET)" },
      { text: 'jwt.decode(token, key, algorithms=["HS256"])' },
    ],
  },
  "char-array-password": {
    matches: [
      { text: `keyStore.load(in, "${words}".toCharArray());`, value: words },
      { text: `new KeyStore.PasswordProtection("${words}".toCharArray())`, value: words },
    ],
    misses: [
      { text: "keyStore.load(in, password.toCharArray());" },
      { text: 'char[] digits = "0123456789abcdef".toCharArray();' },
    ],
  },
  "form-field-password": {
    matches: [
      { text: `cy.get("#password").type("${words}")`, value: words },
      { text: `await page.fill('input[name="password"]', '${words}')`, value: words },
      { text: `fill_in "Password", with: "${words}"`, value: words },
    ],
    misses: [
      { text: 'cy.get("#password").type(password)' },
      { text: `const fields = ["password", "${words}"];` },
      { text: 'cy.get("#password").type("password")' },
    ],
  },
};

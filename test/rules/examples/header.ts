import { base62, type ExamplesById, pick } from "./example";

const basic = (text: string): string => Buffer.from(text).toString("base64");
const weak = ["summer", "24"].join("");
const bearer = pick(base62, 32);

export const header: ExamplesById = {
  "basic-auth-header": {
    matches: [
      { text: `Authorization: Basic ${basic("admin:s3cr-et")}`, value: basic("admin:s3cr-et") },
      { text: `headers = {"Authorization": "Basic ${basic("api:grüße7")}"}`, value: basic("api:grüße7") },
    ],
    misses: [
      { text: "a Basic understanding of authentication" },
      { text: `Authorization: Basic ${basic("user:password")}` },
      { text: `Authorization: Basic ${basic("no colon here")}` },
      { text: "Authorization: Basic <credentials>" },
    ],
  },
  "curl-user-password": {
    matches: [
      { text: `curl -s -u admin:${weak} https://host/`, value: weak },
      { text: `$ curl --user "api:${weak}" https://host/`, value: weak },
    ],
    misses: [
      { text: 'curl -u "$USER:$PASSWORD" https://host/; curl -u user:password https://host/' },
      { text: "curl -u user: https://host/; curl -u admin:<password> https://host/" },
      { text: `docker run -u app:${weak} image` },
    ],
  },
  "encoded-credentials": {
    matches: [
      { text: `"Basic " + btoa("ann:${weak}")`, value: weak },
      { text: `Base64.getEncoder().encodeToString("ann:${weak}".getBytes())`, value: weak },
      { text: `curl_easy_setopt(curl, CURLOPT_USERPWD, "ann:${weak}");`, value: weak },
    ],
    misses: [
      { text: '"Basic " + btoa("user:password")' },
      { text: 'btoa(user + ":" + password)' },
      { text: 'Buffer.from("data:text/plain")' },
    ],
  },
  "bearer-header": {
    matches: [
      { text: `Authorization: Bearer ${bearer}`, value: bearer },
      { text: `{ "Authorization": 'Bearer ${bearer}' }`, value: bearer },
      { text: `const header = "Bearer ${bearer}";`, value: bearer },
    ],
    misses: [
      { text: "Authorization: Bearer ${token}" },
      { text: "Authorization: Bearer YOUR_ACCESS_TOKEN_HERE" },
      { text: "Authorization: Bearer authentication-required" },
    ],
  },
  "authorization-header": {
    matches: [
      { text: `curl -H "Authorization: token ${bearer}"`, value: bearer },
      { text: `headers["Authorization"] = "${bearer}"`, value: bearer },
    ],
    misses: [
      { text: "Authorization: token ${TOKEN}" },
      { text: 'headers["Authorization"] = "YOUR_AUTHORIZATION_TOKEN"' },
    ],
  },
  "session-cookie": {
    matches: [
      { text: `Cookie: lang=en; sessionid=${bearer}`, value: bearer },
      { text: `curl -H "Cookie: connect.sid=${bearer}" https://host/`, value: bearer },
    ],
    misses: [
      { text: "Cookie: sessionid=${SESSION}" },
      { text: `Cookie: theme=${bearer}` },
      { text: "Cookie: session=your-session-id-goes-here" },
    ],
  },
};

import { projectOf } from "../marked";
import type { Format } from "./format";

const pnpm = (version: string) =>
  projectOf({ "package.json": `{"packageManager": "pnpm@${version}"}`, "pnpm-lock.yaml": "" });

export const packages: readonly Format[] = [
  {
    name: ".npmrc",
    path: ".npmrc",
    fixed: [
      {
        what: "is a token",
        before: "; it's\n//npm.example.com/:_authToken=⟦npm_abc⟧ ; mine\n",
        after: "; it's\n//npm.example.com/:_authToken=${NPM_TOKEN} ; mine\n",
        env: "NPM_TOKEN=npm_abc\n",
        variable: "NPM_TOKEN",
        command: "set -a; . ./.env; set +a; npm install",
      },
      {
        what: "with pnpm in a version that takes variables",
        project: pnpm("10.34.1"),
        before: "//npm.example.com/:_password=⟦cGFzcw==⟧",
        after: "//npm.example.com/:_password=${NPM_TOKEN}",
        env: "NPM_TOKEN=cGFzcw==\n",
        variable: "NPM_TOKEN",
      },
      {
        what: "is in quotes beside a reference",
        before: `proxy="http://⟦u:\\"p⟧@\${HOST}"`,
        after: 'proxy="http://${PROXY}@${HOST}"',
        env: `PROXY='u:"p'\n`,
      },
    ],
    refused: [["proxy=http://\\\\⟦s3cret⟧", "no-interpolation"]],
  },
  {
    name: ".npmrc of pnpm",
    path: ".npmrc",
    project: pnpm("11.5.3+sha512.00"),
    fixed: [],
    refused: [["//npm.example.com/:_authToken=⟦npm_abc⟧", "no-interpolation"]],
  },
  {
    name: "gradle.properties",
    path: "app/gradle.properties",
    fixed: [
      {
        what: "goes with its lines",
        before: "a=1\r\nossrhPassword = pa⟦\\\r\n  ss\\u0041\\=⟧\r\nb=2\r\n".replace("pa⟦", "⟦pa"),
        after: "a=1\r\nb=2\r\n",
        env: "ORG_GRADLE_PROJECT_ossrhPassword='passA='\n".replaceAll("'", ""),
        command: "set -a; . ./.env; set +a; ./gradlew build",
      },
    ],
    refused: [
      ["signing.password=⟦s3cret⟧", "no-interpolation"],
      ["url=https://x/⟦s3cret⟧/y", "no-interpolation"],
    ],
  },
  {
    name: "other properties",
    path: "src/messages.properties",
    fixed: [
      {
        what: "of Spring",
        path: "src/main/resources/application-prod.properties",
        before: "spring.datasource.password=⟦s3cret⟧\n",
        after: "spring.datasource.password=${SPRING_DATASOURCE_PASSWORD}\n",
        env: "SPRING_DATASOURCE_PASSWORD=s3cret\n",
      },
      {
        what: "of log4j",
        path: "log4j2.properties",
        before: "appender.mail.smtpPassword = ⟦s3cret⟧\n",
        after: "appender.mail.smtpPassword = ${env:APPENDER_MAIL_SMTP_PASSWORD}\n",
        env: "APPENDER_MAIL_SMTP_PASSWORD=s3cret\n",
      },
      {
        what: "of Kafka, where variables have their provider already",
        before: "bootstrap.servers=x\nconfig.providers=file, env\nssl.key.password=⟦s3cret⟧\n",
        after: "bootstrap.servers=x\nconfig.providers=file, env\nssl.key.password=${env:SSL_KEY_PASSWORD}\n",
        env: "SSL_KEY_PASSWORD=s3cret\n",
      },
    ],
    refused: [
      ["password=⟦s3cret⟧", "no-interpolation"],
      ["bootstrap.servers=x\nconfig.providers=file\nssl.key.password=⟦s3cret⟧\n", "no-interpolation"],
    ],
  },
  {
    name: ".pypirc",
    path: ".pypirc",
    fixed: [
      {
        what: "goes with its line",
        before: "[pypi]\nusername = __token__\npassword = ⟦pypi-abc⟧\n\n[other]\nrepository: x\n",
        after: "[pypi]\nusername = __token__\n\n[other]\nrepository: x\n",
        env: "TWINE_PASSWORD=pypi-abc\n",
        command: "set -a; . ./.env; set +a; twine upload dist/*",
      },
    ],
    refused: [["[pypi]\nrepository = https://x/⟦abc⟧/\n", "no-interpolation"]],
  },
  {
    name: "pip.conf",
    path: ".config/pip/pip.conf",
    fixed: [
      {
        what: "goes with its lines",
        before:
          "[global]\ntimeout = 60\nindex-url =\n    ⟦https://me:pa55@x.example/simple⟧\n\n[install]\nuser = yes\n",
        after: "[global]\ntimeout = 60\n\n[install]\nuser = yes\n",
        env: "PIP_INDEX_URL=https://me:pa55@x.example/simple\n",
        command: "set -a; . ./.env; set +a; pip install …",
      },
    ],
    refused: [
      ["[install]\nindex-url = ⟦https://me:pa55@x.example/simple⟧", "no-interpolation"],
      [
        "[global]\nextra-index-url =\n  https://a.example\n  ⟦https://me:pa55@x.example/simple⟧",
        "no-interpolation",
      ],
    ],
  },
];

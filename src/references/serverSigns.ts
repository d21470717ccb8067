import type { Place } from "./reference";

/** Modules that only a server has: Node's own, servers, data bases, the SDKs that take secret keys. */
const serverModule = new RegExp(
  [
    "(?:from\\s*|require\\(\\s*|import\\(\\s*|import\\s+)[\"'](?:node:[\\w/]+",
    "fs(?:/promises)?|path|os|http|https|http2|net|tls|child_process|cluster|worker_threads|readline|zlib|stream",
    "server-only|next/(?:server|headers|cache)|next-auth(?:/next)?|dotenv(?:/config)?",
    "express|fastify|koa|hono|@hono/[\\w-]+|@hapi/hapi|restify|@nestjs/[\\w-]+|@apollo/server|graphql-yoga|@trpc/server(?:/[\\w/-]+)?",
    "pg|mysql2?(?:/promise)?|mongodb|mongoose|redis|ioredis|sqlite3|better-sqlite3|typeorm|sequelize|knex|@prisma/client|drizzle-orm(?:/[\\w/-]+)?|postgres|@vercel/(?:postgres|kv)|@neondatabase/serverless|@planetscale/database",
    "stripe|twilio|nodemailer|@sendgrid/mail|resend|bcrypt(?:js)?|jsonwebtoken|firebase-admin(?:/[\\w-]+)?|amqplib|kafkajs|bullmq",
    "aws-sdk(?:/[\\w/-]+)?|@aws-sdk/[\\w-]+|@google-cloud/[\\w-]+|@azure/[\\w-]+|googleapis|ssh2|puppeteer|playwright|@playwright/test|commander|yargs)[\"']",
  ].join("|"),
);

/** Whether a text imports what only a server has. */
export function readsNode(text: string): boolean {
  return (
    serverModule.test(text) || /(?<![\w$.])(?:__dirname|__filename|process\.(?:argv|exit|cwd)\b)/.test(text)
  );
}

export function isTest(path: string): boolean {
  return /\.(?:test|spec|e2e)\.[cm]?[jt]sx?$|\/(?:__tests__|__mocks__|tests?|e2e)\//.test(path);
}

const settings =
  /(?:^|\/)(?:[\w.-]+\.config|\.\w+rc|gulpfile|Gruntfile|webpack(?:\.[\w-]+)*|rollup(?:\.[\w-]+)*|karma\.conf|next-sitemap|knexfile)\.[cm]?[jt]s$|\/\.storybook\/main\.[cm]?[jt]s$/;

/** What the settings of a build hand on to what is built: https://webpack.js.org/plugins/define-plugin/ and the like. */
const handedOn =
  /\b(?:define|env|environment|public|publicRuntimeConfig|extra|head|customFields|themeConfig|DefinePlugin|EnvironmentPlugin)\b["']?\s*[:=(]?\s*$/;

/** Whether an offset in the settings of a build is in what is handed on to browsers. */
export function isHandedOn({ path, text }: Place, at: number): boolean {
  return (
    settings.test(path) &&
    !/\/ecosystem\./.test(path) &&
    openings(text, at).some((before) => handedOn.test(before))
  );
}

/** Settings and tools, which are never built into anything. */
export function isNodeFile({ path }: Place): boolean {
  return settings.test(path) || /\/(?:scripts|tools|bin|cli|migrations|seeds?|prisma|\.github)\//.test(path);
}

/** Whether a path or a text says that it is a server's. */
export function isServer({ path, text }: Place): boolean {
  const named =
    /\.server\.[cm]?[jt]sx?$|\/\.server\/|\/(?:server|backend|lambdas?|functions)\/|\/server\.[cm]?[jt]s$/;
  return named.test(path) || readsNode(text);
}

/** Whether a text begins with a directive, as `use client` is: https://react.dev/reference/rsc/directives */
export function hasDirective(text: string, directive: string): boolean {
  return new RegExp(
    `^(?:\\s|//[^\\n]*\\n|/\\*(?:[^*]|\\*(?!/))*\\*/|["']use \\w+["'];?)*["']${directive}["']`,
  ).test(text);
}

/** Whether an offset is within a function that is declared by one of these names. */
export function isWithin(names: readonly string[], text: string, at: number): boolean {
  const type = "(?:\\s*:\\s*[\\w$<>.,[\\] |]+)?";
  const declared = new RegExp(
    `\\b(?:function\\s*\\*?|const|let)\\s+(?:${names.join("|")})${type}\\s*(?:=\\s*)?(?:async\\s*)?(?:\\([^()]*\\)|[\\w$]+)${type}\\s*(?:=>\\s*)?$`,
  );
  return openings(text, at).some((before) => declared.test(before));
}

/** What stands before each bracket that is open at an offset, the innermost first; strings are read as code. */
export function openings(text: string, at: number): string[] {
  const found: string[] = [];
  let depth = 0;
  for (let i = at - 1; i >= 0 && at - i < 50_000; i--) {
    const character = text[i]!;
    if (")]}".includes(character)) depth++;
    if ("([{".includes(character) && --depth < 0) {
      found.push(text.slice(Math.max(0, i - 300), i));
      depth = 0;
    }
  }
  return found;
}

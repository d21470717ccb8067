import type { CST, Document, Node, Pair, Scalar, YAMLMap, YAMLSeq } from "yaml";
import { latest } from "../../util/latest";
import { once } from "../../util/once";
import { type Piece, type Span, valueOfPieces } from "../literal";
import { blockPieces, flowPieces } from "./pieces";

/** Loaded where there is such a file. */
const yaml = once(() => require("yaml") as typeof import("yaml"));

/** A step on the way from a document's root to a node: into a mapping's pair, or to an item of a sequence. */
export type Step =
  | { readonly kind: "pair"; readonly parent: YAMLMap; readonly pair: Pair; readonly key: string }
  | { readonly kind: "item"; readonly parent: YAMLSeq; readonly item: unknown; readonly index: number };

/** A scalar that is a value (no key) and a text, without the anchor and tag before it. */
export interface YamlScalar extends Span {
  readonly style: "" | "'" | '"' | "|" | ">";
  /** Between the delimiters; for a block scalar, behind the header, with the line breaks at its end. */
  readonly content: Span;
  /** What YAML makes of it, but for a block scalar's `rest`. */
  readonly pieces: readonly Piece[];
  /** The line breaks at the end of a block scalar's value. */
  readonly rest: string;
  /** As it is resolved; undefined where there is none. */
  readonly tag: string | undefined;
  /** Whether an alias elsewhere stands for the same scalar. */
  readonly shared: boolean;
  /** Whether it stands in a flow collection. */
  readonly flow: boolean;
  /** From the root. */
  readonly path: readonly Step[];
}

/** A YAML stream taken apart; of a document that is no valid YAML, nothing but comments. */
export interface Yaml {
  readonly scalars: readonly YamlScalar[];
  readonly comments: readonly Span[];
}

/** Reads a stream; a document is asked about many times. */
export const readYaml = latest(parseYaml);

/** Reads a stream that is asked about once. */
export function parseYaml(text: string): Yaml {
  const comments: Span[] = [];
  const composer = new (yaml().Composer)({ schema: "failsafe", keepSourceTokens: true, uniqueKeys: false });
  const documents = [...composer.compose(tokensOf(text, comments), true, text.length)];
  const valid = documents.filter(({ errors }) => errors.length === 0);
  return { scalars: valid.flatMap((document) => new Walk(text, document).scalars), comments };
}

/** The tokens of a stream; its comments are noted on the way. Some lexemes are marks without length: that of a scalar stands before it. */
function* tokensOf(text: string, comments: Span[]): Generator<CST.Token> {
  const { Lexer, Parser } = yaml();
  const { DOCUMENT, FLOW_END, SCALAR } = yaml().CST;
  const marks = new Set<string>([DOCUMENT, FLOW_END, SCALAR]);
  const parser = new Parser();
  let start = 0;
  let announced = false;
  for (const lexeme of new Lexer().lex(text)) {
    if (!announced && lexeme.startsWith("#")) comments.push({ start, end: start + lexeme.length });
    announced = lexeme === SCALAR;
    if (!marks.has(lexeme)) start += lexeme.length;
    yield* parser.next(lexeme);
  }
  yield* parser.end();
}

/** Goes through the nodes of one document. */
class Walk {
  readonly scalars: YamlScalar[] = [];
  readonly #text: string;
  readonly #aliased = new Set<string>();

  constructor(text: string, document: Document.Parsed) {
    this.#text = text;
    yaml().visit(document, { Alias: (_, { source }) => void this.#aliased.add(source) });
    this.#node(document.contents, [], false);
  }

  #node(node: unknown, path: readonly Step[], flow: boolean): void {
    const { isMap, isSeq, isScalar } = yaml();
    if (isMap(node)) {
      for (const pair of node.items) {
        const key = isScalar(pair.key) ? String(pair.key.value) : "";
        this.#node(
          pair.value,
          [...path, { kind: "pair", parent: node, pair, key }],
          flow || node.flow === true,
        );
      }
    } else if (isSeq(node)) {
      for (const [index, item] of node.items.entries()) {
        const step: Step = { kind: "item", parent: node, item, index };
        this.#node(item, [...path, step], flow || node.flow === true);
      }
    } else if (isScalar(node)) {
      const scalar = this.#scalar(node, path, flow);
      if (scalar !== undefined) this.scalars.push(scalar);
    }
  }

  #scalar(node: Scalar, path: readonly Step[], flow: boolean): YamlScalar | undefined {
    const { srcToken: token, tag } = node;
    if (token === undefined || token.type === "alias" || !isText(node)) return undefined;
    const shared = node.anchor !== undefined && this.#aliased.has(node.anchor);
    const form =
      token.type === "block-scalar"
        ? blockForm(this.#text, token)
        : flowForm(this.#text, token as CST.FlowScalar);
    const value = valueOfPieces(form.pieces)!;
    const whole = String(node.value);
    const rest = whole.slice(value.length);
    // What this module makes of the scalar must be what the parser makes of it.
    if (!whole.startsWith(value) || rest.replaceAll("\n", "") !== "") return undefined;
    return { ...form, rest, tag, shared, flow, path };
  }
}

type Form = Pick<YamlScalar, "start" | "end" | "style" | "content" | "pieces">;

function flowForm(text: string, { offset, source }: CST.FlowScalar): Form {
  const style = source.startsWith('"') ? '"' : source.startsWith("'") ? "'" : "";
  const span = { start: offset, end: offset + source.length };
  const content = { start: span.start + style.length, end: span.end - style.length };
  return { ...span, style, content, pieces: flowPieces(text, content, style) };
}

function blockForm(text: string, { offset, indent, props, source }: CST.BlockScalar): Form {
  const header = props.find((prop) => prop.type === "block-scalar-header") as CST.SourceToken;
  const behind = props.at(-1) as CST.SourceToken;
  const start = behind.offset + behind.source.length;
  const content = { start, end: start + source.length };
  const given = /[1-9]/.exec(header.source)?.[0];
  const style = header.source.startsWith(">") ? ">" : "|";
  const stripped = given === undefined ? undefined : indent + Number(given);
  const pieces = blockPieces(text, content, style === ">", stripped);
  return { start: offset, end: pieces.at(-1)?.end ?? start, style, content, pieces };
}

/** Words that one of YAML's schemas takes for a truth value or nothing: https://yaml.org/type/bool.html */
const words = /^(?:~|null|true|false|yes|no|on|off|y|n|<<|=)?$/i;
/** What one of the schemas takes for a number or a time: https://yaml.org/type/int.html, float.html, timestamp.html */
const numbers =
  /^(?:[-+]?(?:0x[\da-f_]+|0b[01_]+|0o[0-7_]+|\d[\d_,]*(?::[0-5]?\d)*(?:\.[\d_]*)?(?:e[-+]?\d+)?|\.\d[\d_]*(?:e[-+]?\d+)?|\.inf|\.nan)|\d{4}-\d\d?-\d\d?(?:[t\s].*)?)$/i;
/** Numbers that everything prints as they are written. */
const plainNumber = /^(?:0|[1-9]\d{0,14})$/;

/** Whether every reader takes the scalar for the text that is written. */
function isText({ value, tag, type }: Scalar): boolean {
  if (tag?.startsWith("tag:yaml.org,2002:") === true) return tag === "tag:yaml.org,2002:str";
  const text = String(value);
  if (type !== "PLAIN" || tag !== undefined) return true;
  return !words.test(text) && (!numbers.test(text) || plainNumber.test(text));
}

/** The node that a pair of a mapping has for its value; undefined where there is no such pair. */
export function nodeAt(map: YAMLMap, key: string): Node | undefined {
  return map.get(key, true) as Node | undefined;
}

/** The text of a mapping's entry; undefined where there is none or it is no scalar. */
export function textOf(map: YAMLMap, key: string): string | undefined {
  const node = map.get(key, true);
  return yaml().isScalar(node) ? String(node.value) : undefined;
}

/** Whether a node is a mapping written in lines of its own, to which a line can be added. */
export function isBlockMap(node: unknown): node is YAMLMap {
  return yaml().isMap(node) && node.flow !== true && node.items.length > 0;
}

export function isMapping(node: unknown): node is YAMLMap {
  return yaml().isMap(node);
}

export function isSequence(node: unknown): node is YAMLSeq {
  return yaml().isSeq(node);
}

import { digestNumber } from "./number";

/**
 * What sops takes into its digest for a scalar without quotes, by the rules of the YAML package that it uses; undefined for
 * null. Source: https://pkg.go.dev/go.yaml.in/yaml/v3 and files that sops writes
 */
export function digestScalar(
  source: string,
): { readonly text: string; readonly isText: boolean } | undefined {
  if (/^(?:|~|null|Null|NULL)$/.test(source)) return undefined;
  const other = truth(source) ?? special(source) ?? time(source) ?? number(source);
  return { text: other ?? source, isText: other === undefined };
}

function truth(source: string): string | undefined {
  return /^(?:true|True|TRUE|false|False|FALSE)$/.test(source)
    ? source[0]!.toUpperCase() + source.slice(1).toLowerCase()
    : undefined;
}

function special(source: string): string | undefined {
  if (/^\.(?:nan|NaN|NAN)$/.test(source)) return "NaN";
  return /^[-+]?\.(?:inf|Inf|INF)$/.test(source) ? `${source.startsWith("-") ? "-" : "+"}Inf` : undefined;
}

function number(source: string): string | undefined {
  if (!/^[-+.\d]/.test(source)) return undefined;
  const plain = source.replaceAll("_", "");
  const [, sign, radix, digits] = /^([-+]?)0([xXbBoO]?)(\w+)$/.exec(plain) ?? [];
  const whole = digits === undefined ? undefined : wholeOf(`0${radix!.toLowerCase() || "o"}${digits}`);
  if (whole !== undefined) return String(sign === "-" ? -whole : whole);
  if (!/^[-+]?(?:\.\d+|\d+(?:\.\d*)?)(?:[eE][-+]?\d+)?$/.test(plain)) return undefined;
  return digestNumber(plain);
}

function wholeOf(literal: string): bigint | undefined {
  try {
    return BigInt(literal);
  } catch {
    return undefined;
  }
}

const timeForm =
  /^(\d{4})-(\d\d?)-(\d\d?)(?:(?:[Tt](?=.*(?:Z|[-+]\d\d:\d\d)$)| (?=[\d:.]*$))(\d\d?):(\d\d?):(\d\d?)(?:\.(\d{1,9}))?(Z|[-+]\d\d:\d\d)?)?$/;

function time(source: string): string | undefined {
  const parts = timeForm.exec(source);
  if (parts === null) return undefined;
  const [, year, ...rest] = parts;
  const [month, day, hour, minute, second] = rest.slice(0, 5).map((part) => (part ?? "0").padStart(2, "0"));
  const stamp = `${year}-${month}-${day}T${hour}:${minute}:${second}`;
  const fraction = (parts[7] ?? "").replace(/0+$/, "");
  const zone = /^[-+]00:00$/.test(parts[8] ?? "Z") ? "Z" : (parts[8] ?? "Z");
  const date = new Date(`${stamp}Z`);
  const isReal = !Number.isNaN(date.getTime()) && date.getUTCDate() === Number(day);
  return isReal ? `${stamp}${fraction && `.${fraction}`}${zone}` : undefined;
}

/**
 * Keys that vendors and standards print in their documentation. They are known to everybody and open nothing, so a
 * finding of one has the lowest confidence. In this list `·` is nothing, so that no key stands here as a whole.
 */
const samples: ReadonlySet<string> = new Set(
  [
    "AK·IAIOSFODNN7EXAMPLE", // https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_access-keys.html
    "wJalr·XUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY",
    "AK·IAI44QH8DHBEXAMPLE",
    "je7Mtb·GClwBF/2Zp9Utk/h3yCo8nvbEXAMPLEKEY",
    "sk_te·st_4eC39HqLyjWDarjtT1zdp7dc", // https://docs.stripe.com/keys
    "sk_te·st_BQokikJOvBiI2HlWgH4olfQ2",
    "Eby8vdM02xNOcqFlqUwJPLlmEtlCD·XJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==", // https://learn.microsoft.com/azure/storage/common/storage-use-azurite
    "C2y6yDjf5/R+ob0N8A7Cgv30VRDJIWEHLM·+4QDU5DwQVQJr7FnmLEZYv8pgjJ2VnmsIwHbWzSqQ9Y2jVQ==",
    "C2y6yDjf5/R+ob0N8A7Cgv30VRDJIWEHLM·+4QDU5nDwQOAJ/zMiTbfXGWWTsKAFrYGt2C5Nzq5tXEn7vh1A==",
    "AIza·SyDdI0hCZtE6vySjMm-WEfRq3CPzqKqqsHI", // https://developers.google.com/maps/documentation
    "6LeIxAcTAAAAAG·G-vFI1TnRWxMZNFuojJWifJWe", // https://developers.google.com/recaptcha/docs/faq
    "gh·p_16C7e42F292c6912E7710c838347Ae178B4a", // https://docs.github.com/rest/apps/oauth-applications
    "gh·o_16C7e42F292c6912E7710c838347Ae178B4a",
    "key-3ax6·xnjp29jd6fds4gc373sgvjxteol0", // https://documentation.mailgun.com
    "QWxhZGRpbjpvcGVu·IHNlc2FtZQ==", // https://www.rfc-editor.org/rfc/rfc7617#section-2
    "QWxhZGRpbjpPcGVu·U2VzYW1l",
    "YWxhZGRpbjpvcGVu·c2VzYW1l",
    "YWxhZGRpbjpvcGVu·IHNlc2FtZQ==",
    "open·sesame",
    "czZCaGRSa3F0Mzo3Rmpmc·DBaQnIxS3REUmJuZlZkbUl3", // https://www.rfc-editor.org/rfc/rfc6749#section-4.1.3
    "7Fjfp0ZBr1KtD·RbnfVdmIw",
    "tGzv3JOkF0XG·5Qx2TlKWIA",
    "SplxlOBeZQQY·bYS6WxSbIA",
    "mF_9.B5f-·4.1JqM", // https://www.rfc-editor.org/rfc/rfc6750#section-2.1
    "kd94hf93k4·23kf44", // https://www.rfc-editor.org/rfc/rfc5849#section-1.2
    "pfkkdhi9sl·3r4s00",
    "x-oauth-·basic", // https://docs.github.com/rest/authentication
    "key_·1234", // https://github.com/motdotla/dotenv#deploying
  ].map(joined),
);

/** Claims of the tokens on https://jwt.io and in https://www.rfc-editor.org/rfc/rfc7519#section-3.1. */
const sampleClaims = [
  "eyJzdWIiOiIxMjM0NTY3ODkwIi·wibmFtZSI6IkpvaG4gRG9lI",
  "eyJpc3MiOiJqb2UiLA0KICJleH·AiOjEzMDA4MTkzODAsDQog",
].map(joined);

function joined(sample: string): string {
  return sample.replaceAll("·", "");
}

/** Whether the value is known from documentation, or marked by its maker as Amazon marks its own: `…EXAMPLEKEY`. */
export function isSample(value: string): boolean {
  return (
    samples.has(value) ||
    (value.length >= 16 && /EXAMPLE(?:KEY|TOKEN)?$/.test(value)) ||
    sampleClaims.some((claims) => value.includes(`.${claims}`))
  );
}

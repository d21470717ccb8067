import { table } from "./marked";

describe("a secret in a shell script", () => {
  const at = { languageId: "shellscript", path: "deploy.sh" };
  const key = "${API_KEY:?API_KEY is not set}";
  const second = key.replaceAll("API_KEY", "API_KEY_2");
  const token = "${API_TOKEN:?API_TOKEN is not set}";
  table(
    at,
    [
      ["API_KEY=⟦s3cret⟧\n", `API_KEY="${key}"\n`],
      ["API_KEY='⟦s3cret⟧' ./run --x\n", `API_KEY="${key}" ./run --x\n`],
      [
        "export PATH=~/bin:$PATH API_KEY=⟦s3cret⟧ # a=b\n",
        `export PATH=~/bin:$PATH API_KEY="${key}" # a=b\n`,
      ],
      ['readonly API_KEY="${API_KEY:-⟦s3cret⟧}"\n', `readonly API_KEY="${key}"\n`],
      ["API_KEY=${API_KEY-'⟦s3cret⟧'}\n", `API_KEY="${key}"\n`],
      [': "${API_KEY:=⟦s3cret⟧}"\n', `: "${key}"\n`],
      ['k="${API_KEY:-Bearer ⟦s3cret⟧}"\n', `k="\${API_KEY:-Bearer ${second}}"\n`],
      ['k="${API_KEY:+⟦s3cret⟧}"\n', `k="\${API_KEY:+${token}}"\n`],
      ["curl -u user:⟦s3cret⟧ https://a.test/?b=c\n", `curl -u user:"${token}" https://a.test/?b=c\n`],
      [
        'curl -H "Authorization: Bearer ⟦s3cret⟧" "$URL"\n',
        `curl -H "Authorization: Bearer ${token}" "$URL"\n`,
      ],
      ["curl -H 'X-Api-Key: ⟦s3cret⟧'\n", `curl -H 'X-Api-Key: '"${key.replaceAll("API", "X_API")}"\n`],
      ["run --api-key=⟦s3cret⟧ \\\n  -v\n", `run --api-key="${key}" \\\n  -v\n`],
      ["x=`run --api-key ⟦s3cret⟧`\n", `x=\`run --api-key "${token}"\`\n`],
      ['case "$1" in ⟦s3cret⟧) echo yes ;; esac\n', `case "$1" in "${token}") echo yes ;; esac\n`],
      ["cat > a <<'EOF'\nkey: ⟦s3cret⟧\nEOF\necho $x\n", `cat > a <<EOF\nkey: ${token}\nEOF\necho $x\n`],
      ['cat <<-"E" | sh\n\t⟦s3cret⟧\n\tE\n', `cat <<-E | sh\n\t${token}\n\tE\n`],
      ['cat <<EOF\n{"api_key": "⟦s3cret⟧"}\nEOF\n', `cat <<EOF\n{"api_key": "${key}"}\nEOF\n`],
      ["x='⟦s3cret⟧ 'y\n", `x="${token}"' 'y\n`],
      ["API_KEY=$(ask)\nrun --api-key=⟦s3cret⟧\n", `API_KEY=$(ask)\nrun --api-key="${second}"\n`],
      ["API_KEY=other; API_KEY=⟦s3cret⟧\n", `API_KEY=other; API_KEY="${second}"\n`],
      ["read -r API_KEY; run --api-key=⟦s3cret⟧\n", `read -r API_KEY; run --api-key="${second}"\n`],
      ["API_KEY+=⟦s3cret⟧\n", `API_KEY+="${token}"\n`],
      ["API_KEY=a⟦s3cret⟧\n", `API_KEY=a"${token}"\n`],
      [`API_KEY="${key}"\nAPI_KEY=⟦s3cret⟧\n`, `API_KEY="${key}"\nAPI_KEY="${key}"\n`],
      ["f() (( x = 1 << 2 ))\nAPI_KEY=⟦s3cret⟧\n", `f() (( x = 1 << 2 ))\nAPI_KEY="${key}"\n`],
    ],
    [
      ["cat <<'EOF'\nkey: ⟦s3cret⟧ $HOME\nEOF\n", "no-interpolation"],
      ["rm s3⟦cr*t⟧\n", "run-time-value"],
      ["k=$'⟦\\cA\\xe9⟧x'\n", "run-time-value"],
      ["[[ $a =~ ⟦s3cret⟧ ]]\n", "not-an-expression"],
      ["# API_KEY=⟦s3cret⟧\n", "in-comment"],
      ['echo "`echo \\"⟦s3cret⟧\\"`"\n', "run-time-value"],
      ['k="⟦s3cr$x⟧"\n', "run-time-value"],
    ],
  );
});

describe("a secret in a shell script of another kind", () => {
  table(
    { languageId: "shellscript", path: "/home/x/.zshrc" },
    [],
    [["export API_KEY=⟦s3cret⟧\n", "startup-file"]],
  );
  table(
    { languageId: "shellscript", path: "x.csh" },
    [],
    [["setenv API_KEY ⟦s3cret⟧\n", "unknown-language"]],
  );
  table(
    { languageId: "shellscript", path: "run" },
    [],
    [["#!/bin/csh\nsetenv API_KEY ⟦s3cret⟧\n", "unknown-language"]],
  );
});

describe("a secret in direnv's file", () => {
  table(
    { languageId: "plaintext", path: "/x/.envrc" },
    [["dotenv\nexport API_KEY=⟦s3cret⟧\n", 'dotenv\nexport API_KEY="${API_KEY:?API_KEY is not set}"\n']],
    [["export API_KEY=⟦s3cret⟧\n", "startup-file"]],
  );
});

describe("a secret in a fish script", () => {
  const guard = '; or begin; echo "API_KEY is not set" >&2; exit 1; end\n';
  table(
    { languageId: "fish", path: "deploy.fish" },
    [
      ["set -gx API_KEY ⟦s3cret⟧\n", 'set -gx API_KEY "$API_KEY"\n'],
      ["set -x API_KEY '⟦s3cret⟧'; and run\n", 'set -x API_KEY "$API_KEY"; and run\n'],
      ["export API_KEY=⟦s3cret⟧\n", 'export API_KEY="$API_KEY"\n'],
      ['run "--api-key=⟦s3cret⟧:x"\n', 'run "--api-key=$API_KEY:x"\n'],
      ['run "--api-key=⟦s3cret⟧[1]"\n', 'run "--api-key=$API_KEY""[1]"\n'],
      ["run -u 'a:⟦s3cret⟧'\n", "run -u 'a:'\"$API_TOKEN\"\n"],
      [
        "#!/usr/bin/env fish\n# Deploys.\nset API_KEY ⟦s3cret⟧\n",
        `#!/usr/bin/env fish\n# Deploys.\nset -q API_KEY${guard}set API_KEY "$API_KEY"\n`,
      ],
      [
        `#!/usr/bin/fish\nset -q API_KEY${guard}run --api-key=⟦s3cret⟧\n`,
        `#!/usr/bin/fish\nset -q API_KEY${guard}run --api-key="$API_KEY"\n`,
      ],
      ["set API_KEY (ask)\nrun --api-key=⟦s3cret⟧\n", 'set API_KEY (ask)\nrun --api-key="$API_KEY_2"\n'],
      [
        "read -P '? ' API_KEY\nrun --api-key=⟦s3cret⟧\n",
        "read -P '? ' API_KEY\nrun --api-key=\"$API_KEY_2\"\n",
      ],
      ["set API_KEY other ⟦s3cret⟧\n", 'set API_KEY other "$API_KEY_2"\n'],
    ],
    [
      ["set API_KEY s3⟦cr*t⟧\n", "run-time-value"],
      ["set API_KEY \\⟦xe9a⟧\n", "run-time-value"],
      ["echo a # ⟦s3cret⟧\n", "in-comment"],
      ['set API_KEY "⟦s3$x[1]⟧"\n', "run-time-value"],
    ],
  );
  table(
    { languageId: "fish", path: "/home/x/.config/fish/config.fish" },
    [],
    [["set API_KEY ⟦s3cret⟧\n", "startup-file"]],
  );
  table(
    { languageId: "shellscript", path: "run" },
    [
      [
        "#!/usr/bin/fish\nset API_KEY ⟦s3cret⟧\n",
        `#!/usr/bin/fish\nset -q API_KEY${guard}set API_KEY "$API_KEY"\n`,
      ],
    ],
    [],
  );
});

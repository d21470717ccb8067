import { projectOf } from "../marked";
import { becomes, type Site, stays } from "./cases";

const site: Site = { languageId: "php", path: "src/client.php" };
const throws = (name: string): string => `throw new \\RuntimeException('${name} is not set')`;
const composer = (requires: Readonly<Record<string, string>>): Site => ({
  ...site,
  project: projectOf({ "composer.json": JSON.stringify({ require: requires }) }),
});

describe("in PHP a secret becomes a reference", () => {
  becomes(site, {
    "that throws when the variable is not set": [
      "<?php\n$apiKey = '⟦s3cret⟧';\n",
      `<?php\n$apiKey = getenv('API_KEY') ?: ${throws("API_KEY")};\n`,
    ],
    "in brackets beside operators": [
      '<?php\n$apiKey = $old ? "⟦s3cret⟧" : null;\n',
      `<?php\n$apiKey = $old ? (getenv('API_KEY') ?: ${throws("API_KEY")}) : null;\n`,
    ],
    "joined to what stands before it": [
      "<?php\n$headers = ['X-Token: ⟦s3cret⟧'];\n",
      `<?php\n$headers = ['X-Token: ' . (getenv('X_TOKEN') ?: ${throws("X_TOKEN")})];\n`,
    ],
    "between the parts of a string that binds to what follows": [
      "<?php\necho 'Bearer ⟦s3cret⟧!' === $x;\n",
      `<?php\necho ('Bearer ' . (getenv('API_TOKEN') ?: ${throws("API_TOKEN")}) . '!') === $x;\n`,
    ],
    "in place of a heredoc, in a call": [
      "<?php\nf(<<<EOT\n    ⟦s3cret⟧\n    EOT, 1);\n",
      `<?php\nf(getenv('API_TOKEN') ?: ${throws("API_TOKEN")}, 1);\n`,
    ],
    "in a constant, which is defined at run time": [
      "<?php\nconst API_KEY = '⟦s3cret⟧';\n",
      `<?php\ndefine('API_KEY', getenv('API_KEY') ?: ${throws("API_KEY")});\n`,
    ],
    "within a page": [
      "<p class=\"it's\"><?= '⟦s3cret⟧' ?></p>\n",
      `<p class="it's"><?= (getenv('API_TOKEN') ?: ${throws("API_TOKEN")}) ?></p>\n`,
    ],
    "in a property that a method sets": [
      "<?php\nclass A { function __construct() { $this->apiKey = '⟦s3cret⟧'; } }\n",
      `<?php\nclass A { function __construct() { $this->apiKey = getenv('API_KEY') ?: ${throws("API_KEY")}; } }\n`,
    ],
  });

  becomes(composer({ php: "^7.4 || ^8.0" }), {
    "without throw where PHP 7 will do": [
      "<?php\n$apiKey = '⟦s3cret⟧';\n",
      "<?php\n$apiKey = getenv('API_KEY');\n",
    ],
  });
  becomes(
    { ...site, path: "/srv/wp-config.php" },
    {
      "in WordPress's settings": [
        "<?php\ndefine( 'DB_PASSWORD', '⟦s3cret⟧' );\n",
        "<?php\ndefine( 'DB_PASSWORD', getenv('DB_PASSWORD') );\n",
      ],
    },
  );
  becomes(composer({ php: "^8.1", "vlucas/phpdotenv": "^5.6" }), {
    "through $_ENV where phpdotenv loads the .env": [
      "<?php\n$apiKey = '⟦s3cret⟧';\n",
      `<?php\n$apiKey = $_ENV['API_KEY'] ?? ${throws("API_KEY")};\n`,
    ],
    "filled in within a heredoc": [
      '<?php\n$body = <<<JSON\n{"token": "⟦s3cret⟧"}\nJSON;\n',
      '<?php\n$body = <<<JSON\n{"token": "{$_ENV[\'TOKEN\']}"}\nJSON;\n'.replace("'TOKEN'", "'API_TOKEN'"),
    ],
  });
  becomes(composer({ php: ">=8.2", "symfony/runtime": "*" }), {
    "through $_ENV under Symfony": [
      "<?php\n$apiKey = '⟦s3cret⟧';\n",
      `<?php\n$apiKey = $_ENV['API_KEY'] ?? ${throws("API_KEY")};\n`,
    ],
  });
  becomes(
    { ...composer({ "symfony/dotenv": "*" }), path: "config/packages/mailer.php" },
    {
      "as a placeholder in Symfony's configuration": [
        "<?php\nreturn fn ($c) => $c->dsn('⟦smtp://u:s3cret@h⟧');\n",
        "<?php\nreturn fn ($c) => $c->dsn('%env(API_TOKEN_URL)%');\n",
      ],
    },
  );
  becomes(
    { ...composer({ "laravel/framework": "^11.0" }), path: "file:///app/config/services.php" },
    {
      "through env() in Laravel's configuration": [
        "<?php\nreturn ['stripe' => ['secret' => '⟦s3cret⟧']];\n",
        "<?php\nreturn ['stripe' => ['secret' => env('STRIPE_SECRET')]];\n",
      ],
    },
  );
  becomes(composer({ "roots/wordpress": "*", "vlucas/phpdotenv": "*" }), {
    "through env() where it is imported": [
      "<?php\nuse function Env\\env;\nConfig::define('DB_PASSWORD', '⟦s3cret⟧');\n",
      "<?php\nuse function Env\\env;\nConfig::define('DB_PASSWORD', env('DB_PASSWORD'));\n",
    ],
  });
});

describe("in PHP a secret stays", () => {
  stays(site, {
    "in a constant of a class": ["<?php\nclass A { const KEY = '⟦s3cret⟧'; }", "constant"],
    "in a typed constant of a class": [
      "<?php\nclass A { final public const string KEY = 'a⟦s3cret⟧'; }",
      "constant",
    ],
    "in a constant of a namespace": ["<?php\nnamespace A;\nconst KEY = '⟦s3cret⟧';", "constant"],
    "in one of several constants": ["<?php\nconst A = 1, KEY = '⟦s3cret⟧';", "constant"],
    "in a constant array": ["<?php\nconst KEYS = ['a' => '⟦s3cret⟧'];", "constant"],
    "in a property": ["<?php\nclass A { private ?string $key = '⟦s3cret⟧'; }", "constant"],
    "in a property's array": [
      "<?php\nclass A {\n  /** it */\n  protected static $keys = ['a' => '⟦s3cret⟧'];\n}",
      "constant",
    ],
    "in a static variable": ["<?php\nfunction f() { static $key = '⟦s3cret⟧'; }", "constant"],
    "in a default parameter": ["<?php\nfunction f($a, array $key = ['⟦s3cret⟧']) {}", "constant"],
    "in a promoted parameter": [
      "<?php\nclass A { function __construct(private string $key = '⟦s3cret⟧') {} }",
      "constant",
    ],
    "in a parameter of an arrow function": ["<?php\n$f = fn($key = '⟦s3cret⟧') => $key;", "constant"],
    "in an enumeration": ["<?php\nenum A: string { case Key = '⟦s3cret⟧'; }", "constant"],
    "in an attribute": ["<?php\n#[Auth(key: '⟦s3cret⟧')]\nclass A {}", "annotation"],
    "in a part of a heredoc": ["<?php\n$a = <<<A\nx ⟦s3cret⟧\nA;", "no-interpolation"],
    "in a part of a nowdoc": ["<?php\n$a = <<<'A'\nx ⟦s3cret⟧\nA;", "no-interpolation"],
    "in a comment": ["<?php\n# '⟦s3cret⟧'", "in-comment"],
    "in the page around the code": ["<a key='⟦s3cret⟧'><?php $x = 1 ?>", "not-a-string"],
    "in a page behind a comment": ["<?php // it's ?><a key='⟦s3cret⟧'><?php $x = 1 ?>", "not-a-string"],
    "in a command": ["<?php\n$x = `curl '⟦s3cret⟧'`;", "not-a-string"],
    "in bytes that may be no text": ['<?php\n$x = "⟦s3cret\\xff⟧";', "value-unwritable"],
  });
  const laravel = composer({ "laravel/framework": "^11.0" });
  stays(laravel, {
    "outside of Laravel's configuration": ["<?php\n$apiKey = '⟦s3cret⟧';", "config-only"],
  });
  stays(
    { ...laravel, path: "config/app.php" },
    {
      "when Laravel would make something else of it": [
        "<?php\nreturn ['key' => '⟦null⟧'];",
        "value-rewritten",
      ],
    },
  );
});

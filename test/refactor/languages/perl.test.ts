import { becomes, type Site, stays } from "./cases";

const site: Site = { languageId: "perl", path: "lib/Client.pm" };

describe("in Perl a secret becomes a reference", () => {
  becomes(site, {
    "that dies when the variable is not set": [
      "my $api_key = '⟦s3cret⟧';\n",
      'my $api_key = $ENV{API_KEY} // die("API_KEY is not set");\n',
    ],
    "in a hash": [
      "my %h = (api_key => q{⟦s3cret⟧}, x => 1);\n",
      'my %h = (api_key => $ENV{API_KEY} // die("API_KEY is not set"), x => 1);\n',
    ],
    "behind an arrow without blanks": [
      "my %h = (api_key=>q(⟦s3cret⟧));\n",
      'my %h = (api_key=>$ENV{API_KEY} // die("API_KEY is not set"));\n',
    ],
    "filled in": ['my $h = "Bearer ⟦s3cret⟧";\n', 'my $h = "Bearer $ENV{API_TOKEN}";\n'],
    "filled in before what would be a subscript": [
      'my $h = "a ⟦s3cret⟧[0]";\n',
      'my $h = "a $ENV{API_TOKEN}\\[0]";\n',
    ],
    "joined to a string that nothing is filled into": [
      "my $h = 'Bearer ⟦s3cret⟧' . $x;\n",
      "my $h = 'Bearer ' . ($ENV{API_TOKEN} // die(\"API_TOKEN is not set\")) . $x;\n",
    ],
    "behind a function without brackets": [
      "print '⟦s3cret⟧', $x;\n",
      'print $ENV{API_TOKEN} // die("API_TOKEN is not set"), $x;\n',
    ],
    "in brackets that are not those of the function": [
      "print '⟦s3cret⟧' . $x;\n",
      'print +($ENV{API_TOKEN} // die("API_TOKEN is not set")) . $x;\n',
    ],
    "in place of a heredoc": [
      "login(<<'EOT', 1);\n⟦s3cret⟧\nEOT\nnext_one();\n",
      'login($ENV{API_TOKEN} // die("API_TOKEN is not set"), 1);\nnext_one();\n',
    ],
    "in a constant": [
      "use constant API_KEY => '⟦s3cret⟧';\n",
      'use constant API_KEY => $ENV{API_KEY} // die("API_KEY is not set");\n',
    ],
    "behind a regular expression that looks like a string": [
      `my $n = () = $x =~ m{'"}; my $api_key = '⟦s3cret⟧';\n`,
      `my $n = () = $x =~ m{'"}; my $api_key = $ENV{API_KEY} // die("API_KEY is not set");\n`,
    ],
  });
});

describe("in Perl a secret stays", () => {
  stays(site, {
    "in documentation": ["=pod\n\n  $x = '⟦s3cret⟧';\n\n=cut\n", "in-comment"],
    "behind the end": ["1;\n__END__\n$x = '⟦s3cret⟧';\n", "in-comment"],
    "in a part of a heredoc as it is": ["$x = <<'EOT';\na ⟦s3cret⟧\nEOT\n", "no-interpolation"],
    "in a list of words": ["my @x = qw(a ⟦s3cret⟧ b);\n", "not-a-string"],
    "in a regular expression": ["$x =~ /⟦s3cret⟧/;\n", "not-a-string"],
    "in characters where the environment has bytes": ["use utf8;\n$x = '⟦sécret⟧';\n", "bytes"],
    "in bytes that may be no text": ['$x = "⟦s3cret\\xff⟧";\n', "value-unwritable"],
    "behind a sigil": ['$x = "u@⟦5ecret⟧";\n', "no-interpolation"],
    "in brackets that it closes in part": ["$x = q(a (b ⟦s3cret⟧));\n", "no-interpolation"],
  });
});

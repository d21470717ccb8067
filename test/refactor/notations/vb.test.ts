import { pythonGrammar } from "../grammars/python";
import { table, type Where } from "../marked";
import { shapeOf } from "../programs/template";
import { parsedShapes } from "./parsed";

const where: Where = { name: "API_KEY", languageId: "vb", path: "A.vb" };

const read = 'Environment.GetEnvironmentVariable("API_KEY")';
const inClass = (line: string): string => `Class A\n  ${line}\nEnd Class\n`;
const inSub = (line: string): string => inClass(`Sub B()\n    ${line}\n  End Sub`);
const quoted = (value: string): string | undefined =>
  value.includes("\n") ? undefined : value.replaceAll('"', '""');
const filledIn = (value: string): string | undefined => quoted(value)?.replace(/[{}]/g, "$&$&");

describe("a secret in Visual Basic", () => {
  table(
    where,
    [
      [inClass('Private k As String = "⟦s3cret⟧"'), inClass(`Private k As String = ${read}`)],
      [
        inClass('Private Const K As String = "⟦s3cret⟧"'),
        inClass(`Private Shared ReadOnly K As String = ${read}`),
      ],
      [
        inClass("Sub B()\n  End Sub\n  Public Const K As String = \"a ⟦s3cret⟧\" ' it's"),
        inClass(`Sub B()\n  End Sub\n  Public Shared ReadOnly K As String = "a " & ${read} ' it's`),
      ],
      [
        'Module A\n  Const K As String = "⟦s3cret⟧"\nEnd Module',
        `Module A\n  ReadOnly K As String = ${read}\nEnd Module`,
      ],
      [inSub('Const k As String = "⟦s3cret⟧"'), inSub(`Dim k As String = ${read}`)],
      [
        inSub('D(Sub()\n      E()\n    End Sub)\n    Const k As String = "⟦s3cret⟧"'),
        inSub(`D(Sub()\n      E()\n    End Sub)\n    Dim k As String = ${read}`),
      ],
      [inSub('C("a", "k=⟦s3cret⟧;".Trim())'), inSub(`C("a", ("k=" & ${read} & ";").Trim())`)],
      [inSub('Dim c = 1 + "k=⟦s3cret⟧"'), inSub(`Dim c = 1 + ("k=" & ${read})`)],
      [inSub('Dim c = d & "k=⟦s3cret⟧" & e'), inSub(`Dim c = d & "k=" & ${read} & e`)],
      [inSub('If c = "k=⟦s3cret⟧" Then D()'), inSub(`If c = "k=" & ${read} Then D()`)],
      [inSub('Dim c = $"{d}""{{⟦s3cret⟧"'), inSub(`Dim c = $"{d}""{{{${read}}"`)],
      [inSub('Dim c = "say ""⟦s3cret⟧"""'), inSub(`Dim c = "say """ & ${read} & """"`)],
      [inSub('Dim c = "a\n⟦s3cret⟧"'), inSub(`Dim c = "a\n" & ${read}`)],
      [inSub('Dim c = """"c & "⟦s3cret⟧" REM "'), inSub(`Dim c = """"c & ${read} REM "`)],
      [
        inSub('Select Case c\n      Case "⟦s3cret⟧"\n    End Select'),
        inSub(`Select Case c\n      Case ${read}\n    End Select`),
      ],
      [
        'Class A\n  Property Environment As String\n  Dim k = "⟦s3cret⟧"\nEnd Class',
        `Class A\n  Property Environment As String\n  Dim k = System.${read}\nEnd Class`,
      ],
    ],
    [
      [inClass('<Key("⟦s3cret⟧")>\n  Dim b'), "annotation"],
      [inClass('Sub B(<Key(Name:="⟦s3cret⟧")> c As String)\n  End Sub'), "annotation"],
      [inClass('Sub B(Optional c As String = "⟦s3cret⟧")\n  End Sub'), "constant"],
      [inClass('Const K = "⟦s3cret⟧"'), "constant"],
      [inClass('Const K As String = "⟦s3cret⟧"\n  <Key(k)> Dim b'), "constant"],
      [inClass('Const K As String = "⟦s3cret⟧"\n  Const L As String = "x" & K'), "constant"],
      [inClass('Declare Sub B Lib "⟦s3cret⟧" ()'), "not-an-expression"],
      [inSub('Dim c = <a href="⟦s3cret⟧"/>'), "not-an-expression"],
      ['#Region "⟦s3cret⟧"', "not-an-expression"],
      ['\' "⟦s3cret⟧"', "in-comment"],
      ['  Rem it "⟦s3cret⟧"', "in-comment"],
    ],
  );

  parsedShapes(() => pythonGrammar("tree_sitter_vb_dotnet"), where, [
    shapeOf("field", inClass('Private ID As String = "VALUE"'), quoted),
    shapeOf("shared field", inClass('Public Shared ReadOnly ID As String = "VALUE"'), quoted),
    shapeOf("constant", inClass('Private Const ID As String = "VALUE"'), quoted),
    shapeOf("constant of a block", inSub('Const ID As String = "VALUE"'), quoted),
    shapeOf("property", inClass('Public Property ID As String = "VALUE"'), quoted),
    shapeOf("variable", inSub('Dim ID = "VALUE"'), quoted),
    shapeOf("inside", inSub('Dim ID = "a VALUE; b"'), quoted),
    shapeOf("filled in", inSub('Dim ID = $"a {x} VALUE; b"'), filledIn),
    shapeOf("argument", inSub('C("a", "VALUE")'), quoted),
    shapeOf("named argument", inSub('C(a, key:="VALUE")'), quoted),
    shapeOf("joined", inSub('Dim ID = "a" & "VALUE" & "b"'), quoted),
    shapeOf("array", inSub('Dim ID = {"a", "VALUE"}'), quoted),
    shapeOf("object", inSub('Dim ID = New A With {.Key = "VALUE"}'), quoted),
    shapeOf("returned", inClass('Function F() As String\n    Return "VALUE"\n  End Function'), quoted),
    shapeOf("member of it", inSub('Dim ID = "VALUE".Trim()'), quoted),
    shapeOf("choice", inSub('Dim ID = If(c, "no", "VALUE")'), quoted),
    shapeOf("comparison", inSub('If c = "VALUE" Then D()'), quoted),
  ]);
});

import { table } from "./marked";

describe("a secret in a batch file", () => {
  const check = (name: string): string => `if not defined ${name} (echo ${name} is not set 1>&2 & exit /b 1)`;
  table(
    { languageId: "bat", path: "deploy.cmd" },
    [
      [
        "@echo off\r\nset API_KEY=⟦s3cret⟧\r\nrun %API_KEY%\r\n",
        `@echo off\r\n${check("API_KEY")}\r\nrun %API_KEY%\r\n`,
      ],
      ['@set "API_KEY=⟦s3cret⟧"\r\n', `@${check("API_KEY")}\r\n`],
      [
        'if "%1"=="x" (\r\n  set "api_key=⟦s3cret⟧"\r\n)\r\n',
        `if "%1"=="x" (\r\n  ${check("API_KEY")}\r\n)\r\n`,
      ],
      ["if %1==x set API_KEY=⟦s3cret⟧& goto run\r\n", "if %1==x set API_KEY=%API_KEY%& goto run\r\n"],
      [
        'curl -H "Authorization: Bearer ⟦s3cret⟧" %URL%\r\n',
        'curl -H "Authorization: Bearer %API_TOKEN%" %URL%\r\n',
      ],
      ["run --api-key=⟦s3cret⟧ ^\r\n  -v >nul\r\n", "run --api-key=%API_KEY% ^\r\n  -v >nul\r\n"],
      ['setx OTHER "⟦s3cret⟧" /M\r\n', 'setx OTHER "%API_TOKEN%" /M\r\n'],
      [
        "for /f %%i in ('run --api-key=⟦s3cret⟧') do echo %%i\r\n",
        "for /f %%i in ('run --api-key=%API_KEY%') do echo %%i\r\n",
      ],
      ['call :f "%~dp0" ⟦s3cret⟧\r\n', 'call :f "%~dp0" %API_TOKEN%\r\n'],
      [
        "set /p API_KEY=Key? \r\nrun --api-key=⟦s3cret⟧\r\n",
        "set /p API_KEY=Key? \r\nrun --api-key=%API_KEY_2%\r\n",
      ],
      ["set API_KEY=other\r\nset Api_Key=⟦s3cret⟧\r\n", "set API_KEY=other\r\nset Api_Key=%API_KEY_2%\r\n"],
      ["set X=Bearer ⟦s3cret!⟧\r\n", "set X=Bearer %API_TOKEN%\r\n"],
    ],
    [
      ["rem set API_KEY=⟦s3cret⟧\r\n", "in-comment"],
      [":: set API_KEY=⟦s3cret⟧\r\n", "in-comment"],
      ["set API_KEY=⟦s3%%-cret⟧\r\n", "value-rewritten"],
      ['set "API_KEY=⟦s3&cret⟧"\r\n', "value-rewritten"],
      ["set API_KEY=⟦s3^&cret⟧\r\n", "value-rewritten"],
      ["set API_KEY=⟦pässword⟧\r\n", "value-rewritten"],
      ["setlocal EnableDelayedExpansion\r\nset API_KEY=⟦s3cret^!⟧\r\n", "value-rewritten"],
      ["set API_KEY=⟦s3%X%t⟧\r\n", "run-time-value"],
      ["set API_KEY=⟦%X%⟧\r\n", "run-time-value"],
      ['run ⟦a"b"c⟧\r\n', "no-interpolation"],
    ],
  );
});

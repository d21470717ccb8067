/**
 * The functions of https://learn.microsoft.com/windows/win32/api/wincred/ for PowerShell, in the C# 5 that it compiles.
 * The value of a generic credential is kept as UTF-16, as Windows' own dialogs and dotenvx keep it.
 */
export const credentialSource = `
using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Runtime.InteropServices;
using System.Text;

public static class TacitCredentials {
  [StructLayout(LayoutKind.Sequential, CharSet = CharSet.Unicode)]
  struct Credential {
    public uint Flags;
    public uint Type;
    public string TargetName;
    public string Comment;
    public System.Runtime.InteropServices.ComTypes.FILETIME LastWritten;
    public uint BlobSize;
    public IntPtr Blob;
    public uint Persist;
    public uint AttributeCount;
    public IntPtr Attributes;
    public string TargetAlias;
    public string UserName;
  }

  const uint Generic = 1;
  const uint LocalMachine = 2;
  const int NotFound = 1168;

  [DllImport("advapi32.dll", EntryPoint = "CredReadW", CharSet = CharSet.Unicode, SetLastError = true)]
  static extern bool CredRead(string target, uint type, uint flags, out IntPtr credential);

  [DllImport("advapi32.dll", EntryPoint = "CredWriteW", CharSet = CharSet.Unicode, SetLastError = true)]
  static extern bool CredWrite(ref Credential credential, uint flags);

  [DllImport("advapi32.dll", EntryPoint = "CredDeleteW", CharSet = CharSet.Unicode, SetLastError = true)]
  static extern bool CredDelete(string target, uint type, uint flags);

  [DllImport("advapi32.dll", EntryPoint = "CredEnumerateW", CharSet = CharSet.Unicode, SetLastError = true)]
  static extern bool CredEnumerate(string filter, uint flags, out uint count, out IntPtr credentials);

  [DllImport("advapi32.dll")]
  static extern void CredFree(IntPtr buffer);

  static bool Done(bool succeeded) {
    if (succeeded) return true;
    int error = Marshal.GetLastWin32Error();
    if (error == NotFound) return false;
    throw new Win32Exception(error);
  }

  static Credential At(IntPtr pointer) {
    return (Credential)Marshal.PtrToStructure(pointer, typeof(Credential));
  }

  public static string Read(string target) {
    IntPtr pointer;
    if (!Done(CredRead(target, Generic, 0, out pointer))) return null;
    try {
      Credential credential = At(pointer);
      if (credential.Blob == IntPtr.Zero) return "";
      return Marshal.PtrToStringUni(credential.Blob, (int)credential.BlobSize / 2);
    } finally {
      CredFree(pointer);
    }
  }

  public static void Write(string target, string user, string comment, string secret) {
    IntPtr blob = Marshal.StringToCoTaskMemUni(secret);
    try {
      Credential credential = new Credential();
      credential.Type = Generic;
      credential.TargetName = target;
      credential.UserName = user;
      credential.Comment = comment;
      credential.Persist = LocalMachine;
      credential.Blob = blob;
      credential.BlobSize = (uint)Encoding.Unicode.GetByteCount(secret);
      if (!CredWrite(ref credential, 0)) throw new Win32Exception(Marshal.GetLastWin32Error());
    } finally {
      Marshal.ZeroFreeCoTaskMemUnicode(blob);
    }
  }

  public static bool Delete(string target) {
    return Done(CredDelete(target, Generic, 0));
  }

  public static string[] List(string start) {
    uint count;
    IntPtr pointers;
    List<string> names = new List<string>();
    if (!Done(CredEnumerate(start + "*", 0, out count, out pointers))) return names.ToArray();
    try {
      for (int each = 0; each < count; each++) {
        Credential credential = At(Marshal.ReadIntPtr(pointers, each * IntPtr.Size));
        if (credential.Type == Generic) names.Add(credential.TargetName);
      }
    } finally {
      CredFree(pointers);
    }
    return names.ToArray();
  }
}
`;

/** Reads one request, a `CredentialRequest`, and answers with lines of `=` and base64. */
export const credentialScript = `
$ErrorActionPreference = 'Stop'
$ProgressPreference = 'SilentlyContinue'
Add-Type -TypeDefinition @'
${credentialSource}
'@
$utf8 = [Text.Encoding]::UTF8
function Answer($text) { [Console]::Out.WriteLine('=' + [Convert]::ToBase64String($utf8.GetBytes([string]$text))) }
$request = [Console]::In.ReadToEnd() | ConvertFrom-Json
$target = [string]$request.target
if ($request.action -eq 'read') {
  $found = [TacitCredentials]::Read($target)
  if ($null -ne $found) { Answer $found }
} elseif ($request.action -eq 'write') {
  $secret = $utf8.GetString([Convert]::FromBase64String([string]$request.secret))
  [TacitCredentials]::Write($target, [string]$request.user, [string]$request.comment, $secret)
} elseif ($request.action -eq 'delete') {
  if ([TacitCredentials]::Delete($target)) { Answer $target }
} else {
  foreach ($name in [TacitCredentials]::List($target)) { Answer $name }
}
`;

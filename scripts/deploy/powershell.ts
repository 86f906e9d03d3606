import type { RegistryEntry } from './registry.ts';

const LINE = /.{1,100}/g;

/** Base64, so that a script stays plain ASCII whatever its editor and its author's language. */
const block = (name: string, text: string): string => {
  const lines = Buffer.from(text, 'utf8').toString('base64').match(LINE) ?? [];
  return [`$${name} = Read-Block @'`, ...lines, `'@`].join('\n');
};

/** The policy stands beside the list, once: PowerShell 5 reads no JSON above two megabytes. */
const listed = (entries: readonly RegistryEntry[], policy: string): string =>
  JSON.stringify(entries.map((entry) => (entry.value === policy ? { ...entry, type: 'policy', value: '' } : entry)));

const head = (entries: readonly RegistryEntry[], policy: string): string => `$ErrorActionPreference = 'Stop'
function Read-Block([string]$text) {
  [Text.Encoding]::UTF8.GetString([Convert]::FromBase64String(($text -replace '\\s', '')))
}
${block('policy', policy)}
${block('list', listed(entries, policy))}
$entries = ConvertFrom-Json $list
# Not the registry provider: it takes the * in a key for a wildcard.
$machine = [Microsoft.Win32.RegistryKey]::OpenBaseKey('LocalMachine', 'Registry64')
function Get-Wanted($entry) {
  switch ($entry.type) {
    'policy' { ,@($policy, 'String') }
    'string' { ,@([string]$entry.value, 'String') }
    'lines'  { ,@([string[]]@($entry.value), 'MultiString') }
    'number' { ,@([int]$entry.value, 'DWord') }
  }
}
function Test-Value($key, $entry) {
  if ($null -eq $key -or $key.GetValueNames() -cnotcontains $entry.name) { return $false }
  $value, $kind = Get-Wanted $entry
  if ($key.GetValueKind($entry.name) -ne $kind) { return $false }
  (@($key.GetValue($entry.name)) -join "\`n") -ceq (@($value) -join "\`n")
}
`;

const deploy = `foreach ($entry in $entries) {
  $value, $kind = Get-Wanted $entry
  $key = $machine.CreateSubKey($entry.key)
  $key.SetValue($entry.name, $value, $kind)
  $key.Close()
}
Write-Output "Slateguard: $($entries.Count) values written."
exit 0
`;

const detect = `$drift = @()
foreach ($entry in $entries) {
  $key = $machine.OpenSubKey($entry.key)
  if (-not (Test-Value $key $entry)) { $drift += "$($entry.key)\\$($entry.name)" }
  elseif ($entry.type -eq 'policy' -and $key.ValueCount -ne 1) { $drift += "$($entry.key): more than the policy" }
  if ($key) { $key.Close() }
}
if ($drift.Count -eq 0) { Write-Output 'Slateguard: as deployed.'; exit 0 }
Write-Output ('Slateguard: missing or changed: ' + ($drift -join '; '))
exit 1
`;

const remove = `foreach ($entry in $entries) {
  $key = $machine.OpenSubKey($entry.key, $true)
  if (-not $key) { continue }
  # What somebody else has set since is theirs; the policy goes whatever it says now.
  if ($entry.type -eq 'policy' -or (Test-Value $key $entry)) { $key.DeleteValue($entry.name, $false) }
  $empty = $key.ValueCount -eq 0 -and $key.SubKeyCount -eq 0
  $key.Close()
  $path = $entry.key
  while ($empty -and $path -match '^SOFTWARE\\\\Policies\\\\.+\\\\.+\\\\') {
    $machine.DeleteSubKey($path, $false)
    $path = $path.Substring(0, $path.LastIndexOf('\\'))
    $parent = $machine.OpenSubKey($path)
    $empty = $parent -and $parent.ValueCount -eq 0 -and $parent.SubKeyCount -eq 0
    if ($parent) { $parent.Close() }
  }
}
Write-Output 'Slateguard: removed.'
exit 0
`;

const bodies = { deploy, detect, remove } as const;
export type ScriptName = keyof typeof bodies;
export const scriptNames = Object.keys(bodies) as ScriptName[];

/** A script for Windows PowerShell 5 and later, run as administrator or by Intune as the system; detect exits 1 on drift. */
export const powershell = (name: ScriptName, entries: readonly RegistryEntry[], policy: string): string =>
  `${head(entries, policy)}${bodies[name]}`.replaceAll('\n', '\r\n');

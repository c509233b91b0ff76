import { defineRunbook } from './define-runbook';
import { troubleshooting } from './documents';
import { RESTART_WORKER } from './service-commands';

const SCHANNEL = 'SYSTEM\\CurrentControlSet\\Control\\SecurityProviders\\SCHANNEL';

/** Text of a .reg file that sets one REG_DWORD of SCHANNEL. */
const registryFile = (name: string, value: number) =>
  `Windows Registry Editor Version 5.00\n\n[HKEY_LOCAL_MACHINE\\${SCHANNEL}]\n"${name}"=dword:0000000${String(value)}`;

const queryValue = (name: string) => `reg query "HKLM\\${SCHANNEL}" /v ${name}`;

export const requestForbidden = defineRunbook({
  id: 'request-forbidden',
  documents: [troubleshooting('http-request-forbidden')],
  symptoms: [
    {
      id: 'client-authentication',
      exceptions: ['System.ServiceModel.Security.MessageSecurityException'],
      texts: [
        "The HTTP request was forbidden with client authentication scheme 'Anonymous'.",
        '客户端身份验证方案 … 匿名',
      ],
    },
    {
      id: 'status-403',
      exceptions: ['System.Net.WebException'],
      texts: [
        'The remote server returned an error: (403) Forbidden.',
        '(403) 禁止访问',
        '(403) 已禁止',
      ],
    },
  ],
  steps: [
    {
      id: 'trust-worker',
      commands: [
        {
          language: 'powershell',
          on: 'masterNode',
          template:
            "Import-Certificate -FilePath '{certificateFile}' -CertStoreLocation 'Cert:\\LocalMachine\\Root'",
        },
        RESTART_WORKER,
      ],
    },
    {
      id: 'clean-root-store',
      commands: [
        {
          language: 'powershell',
          on: 'masterNode',
          template:
            'Get-ChildItem -Path Cert:\\LocalMachine\\Root | Where-Object { $_.Issuer -ne $_.Subject } | Format-List -Property Subject, Issuer, NotAfter, Thumbprint',
        },
      ],
    },
    {
      id: 'stop-sending-issuers',
      commands: [
        { language: 'cmd', on: 'masterNode', template: queryValue('SendTrustedIssuerList') },
        {
          language: 'registry',
          on: 'masterNode',
          template: registryFile('SendTrustedIssuerList', 0),
        },
      ],
    },
    {
      id: 'client-trust-mode',
      commands: [
        { language: 'cmd', on: 'masterNode', template: queryValue('ClientAuthTrustMode') },
        {
          language: 'registry',
          on: 'masterNode',
          template: registryFile('ClientAuthTrustMode', 2),
        },
      ],
    },
  ],
  asides: [],
  checks: [],
});

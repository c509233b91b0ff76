import type { RunbookId } from '@/lib/domain/runbook';
import { LogDiagnosis } from '@/lib/diagnose/log-diagnosis';
import type { Diagnosis } from '@/lib/diagnose/diagnosis';

/** Frames as a .NET stack trace has them, with names that look like exceptions and are none. */
export const STACK = `
Server stack trace:
   at System.ServiceModel.Channels.HttpChannelUtilities.ProcessGetResponseWebException(WebException webException, HttpWebRequest request, HttpAbortReason abortReason)
   at System.Net.Security.SecureChannel.AcquireClientCredentials(Byte[]& thumbPrint)
   at System.ServiceModel.FaultException..ctor(String reason)
   at System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw()
Exception rethrown at [0]:
   at Contoso.Agent.Heartbeat.Send() in Heartbeat.cs:line 42`;

const END = '   --- End of inner exception stack trace ---';

type LogCase = [name: string, runbook: RunbookId, text: string];

const untranslated = 'xyzzy plugh';

/** One occurrence each: the documented exceptions, in English, in Chinese, and with type names alone. */
export const LOG_CASES: readonly LogCase[] = [
  [
    'no endpoint, English',
    'no-endpoint-listening',
    `System.ServiceModel.EndpointNotFoundException: There was no endpoint listening at https://etlm01.example:8391/ClusterManagement/ that could accept the message. ---> System.Net.WebException: Unable to connect to the remote server ---> System.Net.Sockets.SocketException: refused 10.0.0.5:8391${STACK}\n${END}${STACK}\n${END}${STACK}`,
  ],
  [
    'no endpoint, Chinese',
    'no-endpoint-listening',
    `System.ServiceModel.EndpointNotFoundException: 没有终结点在侦听可以接受消息的 https://etlm01.example:8391/ClusterManagement/。 ---> System.Net.WebException: 无法连接到远程服务器${STACK}`,
  ],
  [
    'no endpoint, any language',
    'no-endpoint-listening',
    `System.ServiceModel.EndpointNotFoundException: ${untranslated}${STACK}`,
  ],
  [
    'untrusted certificate, English',
    'untrusted-master-certificate',
    `System.ServiceModel.Security.SecurityNegotiationException: Could not establish trust relationship for the SSL/TLS secure channel with authority 'etlm01.example:8391'. ---> System.Net.WebException: The underlying connection was closed: Could not establish trust relationship for the SSL/TLS secure channel. ---> System.Security.Authentication.AuthenticationException: The remote certificate is invalid according to the validation procedure.${STACK}\n${END}${STACK}`,
  ],
  [
    'untrusted certificate, Chinese',
    'untrusted-master-certificate',
    `System.ServiceModel.Security.SecurityNegotiationException: 无法为 SSL/TLS 安全通道与颁发机构“etlm01.example:8391”建立信任关系。${STACK}`,
  ],
  [
    'untrusted certificate, any language',
    'untrusted-master-certificate',
    `System.ServiceModel.Security.SecurityNegotiationException: ${untranslated} ---> System.Net.WebException: ${untranslated} ---> System.Security.Authentication.AuthenticationException: ${untranslated}${STACK}`,
  ],
  [
    'invalid remote certificate alone, Chinese',
    'untrusted-master-certificate',
    `System.Net.WebException: 基础连接已经关闭 ---> System.Security.Authentication.AuthenticationException: 根据验证过程，远程证书无效。${STACK}`,
  ],
  [
    'broken trust without an outer exception',
    'untrusted-master-certificate',
    'System.Net.WebException: The underlying connection was closed: Could not establish trust relationship for the SSL/TLS secure channel.',
  ],
  [
    'no secure channel, English',
    'no-secure-channel',
    `System.ServiceModel.Security.SecurityNegotiationException: Could not establish secure channel for SSL/TLS with authority 'etlm01.example:8391'. ---> System.Net.WebException: The request was aborted: Could not create SSL/TLS secure channel.${STACK}\n${END}${STACK}`,
  ],
  [
    'no secure channel, Chinese',
    'no-secure-channel',
    `System.ServiceModel.Security.SecurityNegotiationException: 无法为具有权限“etlm01.example:8391”的 SSL/TLS 建立安全通道。 ---> System.Net.WebException: 请求被中止: 未能创建 SSL/TLS 安全通道。${STACK}`,
  ],
  [
    'no secure channel, any language',
    'no-secure-channel',
    `System.ServiceModel.Security.SecurityNegotiationException: ${untranslated} ---> System.Net.WebException: ${untranslated}${STACK}`,
  ],
  [
    'no secure channel without an outer exception',
    'no-secure-channel',
    'System.Net.WebException: The request was aborted: Could not create SSL/TLS secure channel.',
  ],
  [
    'forbidden, English',
    'request-forbidden',
    `System.ServiceModel.Security.MessageSecurityException: The HTTP request was forbidden with client authentication scheme 'Anonymous'. ---> System.Net.WebException: The remote server returned an error: (403) Forbidden.${STACK}`,
  ],
  [
    'forbidden, Chinese',
    'request-forbidden',
    `System.ServiceModel.Security.MessageSecurityException: HTTP 请求已被客户端身份验证方案“匿名”禁止。 ---> System.Net.WebException: 远程服务器返回错误: (403) 已禁止。${STACK}`,
  ],
  [
    'forbidden, any language',
    'request-forbidden',
    `System.ServiceModel.Security.MessageSecurityException: ${untranslated}${STACK}`,
  ],
  [
    'forbidden without an outer exception, Chinese',
    'request-forbidden',
    'System.Net.WebException: 远程服务器返回错误: (403) 禁止访问。',
  ],
  [
    'HTTP request error, English',
    'request-error',
    `System.ServiceModel.CommunicationException: An error occurred while making the HTTP request to https://etlm01.example:8391/ClusterManagement/. This could be due to the fact that the server certificate is not configured properly with HTTP.SYS in the HTTPS case. ---> System.Net.WebException: The underlying connection was closed: An unexpected error occurred on a send.${STACK}`,
  ],
  [
    'HTTP request error, Chinese',
    'request-error',
    `System.ServiceModel.CommunicationException: 向 https://etlm01.example:8391/ClusterManagement/ 发出 HTTP 请求时出错。${STACK}`,
  ],
  [
    'HTTP request error, any language',
    'request-error',
    `System.ServiceModel.CommunicationException: ${untranslated}${STACK}`,
  ],
  [
    'certificate store, English',
    'certificate-store-denied',
    'Validation: Cannot open certificate store on the machine.',
  ],
  [
    'certificate store, Chinese',
    'certificate-store-denied',
    '验证失败：无法打开计算机上的证书存储。',
  ],
  [
    'certificate store in an exception',
    'certificate-store-denied',
    `System.InvalidOperationException: Cannot open certificate store on the machine.${STACK}`,
  ],
  [
    'an exception of someone else around it',
    'no-endpoint-listening',
    `Contoso.Agent.HeartbeatException: beat failed ---> System.AggregateException: One or more errors occurred. ---> (Inner Exception #0) System.ServiceModel.EndpointNotFoundException: There was no endpoint listening at https://etlm01.example:8391/ClusterManagement/${STACK}<---`,
  ],
  [
    'a type without its namespace',
    'no-endpoint-listening',
    'EndpointNotFoundException: There was no endpoint listening at https://etlm01.example:8391/ClusterManagement/ that could accept the message.',
  ],
];

/** Breaks every line after `width` characters, as a console does. */
export function wrapAt(text: string, width: number, lineBreak = '\r\n'): string {
  const broken = (line: string) =>
    Array.from({ length: Math.max(1, Math.ceil(line.length / width)) }, (_, index) =>
      line.slice(index * width, (index + 1) * width),
    ).join(lineBreak);
  return text.split('\n').map(broken).join(lineBreak);
}

/** Diagnoses a log that comes in one piece, as text in UTF-8 or as bytes. */
export function diagnose(log: string | Uint8Array, chunkSizes: readonly number[] = []): Diagnosis {
  const bytes = typeof log === 'string' ? new TextEncoder().encode(log) : log;
  const diagnosis = new LogDiagnosis();
  let position = 0;
  for (const size of chunkSizes) {
    diagnosis.pushBytes(bytes.subarray(position, position + size));
    position += size;
  }
  diagnosis.pushBytes(bytes.subarray(position));
  return diagnosis.finish();
}

/** What the words of a message tell, where a type name alone does not. */
export type MessageWords = {
  trust: boolean;
  secureChannel: boolean;
  aborted: boolean;
  forbidden: boolean;
  httpRequest: boolean;
  certificateStore: boolean;
  /** Written in English: then words that are missing are missing, and not merely translated. */
  isEnglish: boolean;
};

/** Matched against messages in lower case without white space, English and Simplified Chinese. */
const PATTERNS: Record<keyof MessageWords, RegExp> = {
  trust: /trustrelationship|remotecertificateisinvalid|信任关系|远程证书无效/,
  secureChannel:
    /establish(?:a)?securechannel|ssl\/tlssecurechannel|建立安全通道|(?:创建|建立)ssl\/tls安全通道/,
  aborted: /requestwasaborted|请求(?:被|已)中止|(?:已|被)中止请求/,
  forbidden: /[(（]403[)）]|scheme['"‘’“”]?anonymous|身份验证方案.{0,12}(?:匿名|anonymous)/,
  httpRequest: /makingthehttprequest|发出.{0,300}?http请求.{0,300}?出错/,
  certificateStore: /cannotopencertificatestore|无法打开计算机上的证书存储/,
  isEnglish:
    /theremote|therequest|theserver|theunderlying|couldnot|cannotbe|hasbeen|wasnot|wasclosed|failed|occurred|unableto|unsecured|aborted/,
};

/** Reads the words of a message that has lost its white space. */
export function readWords(squeezed: string): MessageWords {
  const text = squeezed.toLowerCase();
  const has = (name: keyof MessageWords) => PATTERNS[name].test(text);
  return {
    trust: has('trust'),
    secureChannel: has('secureChannel'),
    aborted: has('aborted'),
    forbidden: has('forbidden'),
    httpRequest: has('httpRequest'),
    certificateStore: has('certificateStore'),
    isEnglish: has('isEnglish'),
  };
}

/** Whether a message that has lost its white space says that the certificate store could not be opened. */
export function tellsOfStore(squeezed: string): boolean {
  return PATTERNS.certificateStore.test(squeezed.toLowerCase());
}

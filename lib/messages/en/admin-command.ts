export const adminCommand = {
  usage: `Usage: npm run admin -- COMMAND
  create-user NAME --role viewer|operator|admin [--clusters A,B] [--folders X,Y]
  set-password NAME
  password-link NAME
  change-user NAME [--role viewer|operator|admin] [--clusters A,B | --all-clusters]
      [--folders X,Y | --all-folders]
  disable-user NAME
  enable-user NAME
  list-users
  create-token NAME --purpose display|api|metrics [--clusters A,B] [--folders X,Y] [--days 365]
  revoke-token ID
  list-tokens
  revoke-sessions [NAME]
Passwords are asked for, or read from standard input.`,
  password: 'Password: ',
  unknownCluster: 'There is no cluster {cluster} in the configuration.',
  badPassword: 'A password takes {min} to {max} characters. Nothing was changed.',
  nameTaken: 'There is an account {name} already.',
  unknownUser: 'There is no account {name}.',
  userCreated: 'The account {name} is there.',
  passwordSet:
    'The password of {name} is set; whoever was signed in with the old one is not any more.',
  userDisabled: 'The account {name} is disabled, and signed in nowhere any more.',
  userEnabled: 'The account {name} is enabled again, with the password of before.',
  userChanged:
    'The account {name} is changed; whoever was signed in with it has to do so once more.',
  lastAdmin:
    'Nothing was changed: {name} is the last account that lets others in everywhere. Make another admin of all clusters first.',
  nothingToChange:
    'Nothing was changed: say --role, --clusters, --all-clusters, --folders or --all-folders.',
  linkMade:
    'With this link {name} chooses a password, once, until {endsAt}. Put the address of the dashboard before it; it is shown this once:',
  noUsers: 'There are no accounts.',
  user: '{name}  {role}  clusters: {clusters}  folders: {folders}  created {createdAt}{disabled, select, yes {  disabled} other {}}',
  tokenCreated: 'The token {id} is there. It is shown this once:',
  tokenRevoked: 'The token {id} is revoked.',
  unknownToken: 'There is no valid token {id}.',
  noTokens: 'There are no tokens.',
  token:
    '{id}  {purpose}  {name}  clusters: {clusters}  folders: {folders}  {state}  last seen: {lastSeen}',
  allClusters: 'all',
  valid: 'valid',
  validUntil: 'valid until {at}',
  revoked: 'revoked {at}',
  never: 'never',
  seen: '{at} from {from}',
  sessionsRevoked:
    '{count, plural, =0 {Nobody was signed in.} one {One visit has ended.} other {# visits have ended.}}',
  notReady: 'The accounts cannot be reached: {reason}',
} as const;

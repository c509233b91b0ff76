export const time = {
  ago: '{age} ago',
  ahead: 'in {age}',
  now: 'now',
  never: 'never',
  copyInstant: 'Copy {instant}',
} as const;

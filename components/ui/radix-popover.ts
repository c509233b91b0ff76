import { Popover } from 'radix-ui';

/** Large, and of no use before somebody opens one: see popover-button.tsx. */
export const RadixPopover = Popover;

import { DropdownMenu } from 'radix-ui';

/** Large, and of no use before somebody opens a menu: see menu-button.tsx. */
export const RadixMenu = DropdownMenu;

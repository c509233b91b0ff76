'use client';

import type { ReactNode } from 'react';
import { X } from 'lucide-react';
import { Dialog } from 'radix-ui';

type ModalProps = {
  title: string;
  closeWord: string;
  onClose: () => void;
  /** The title is read out, not shown: what is inside says it as well. */
  isTitleHidden?: boolean;
  children: ReactNode;
};

/** A window over the page that takes the focus, and gives it back. */
export function Modal({ title, closeWord, onClose, isTitleHidden, children }: ModalProps) {
  return (
    <Dialog.Root open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Dialog.Portal>
        <Dialog.Overlay className="fixed inset-0 z-40 bg-[oklch(0.2_0.02_250/0.45)]" />
        <Dialog.Content
          aria-describedby={undefined}
          className="fixed top-[10vh] left-1/2 z-50 flex max-h-[80vh] w-[min(44rem,calc(100vw-2rem))] -translate-x-1/2 flex-col overflow-hidden rounded border border-line-strong bg-surface outline-none"
        >
          {isTitleHidden ? (
            <Dialog.Title className="sr-only">{title}</Dialog.Title>
          ) : (
            <header className="flex items-center border-b py-1.5 pr-1.5 pl-4">
              <Dialog.Title className="flex-1 font-semibold">{title}</Dialog.Title>
              <Dialog.Close
                aria-label={closeWord}
                className="flex size-8 items-center justify-center rounded text-muted hover:bg-sunken hover:text-text"
              >
                <X aria-hidden className="size-4" />
              </Dialog.Close>
            </header>
          )}
          {children}
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

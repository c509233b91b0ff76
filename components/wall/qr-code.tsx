'use client';

import { QRCodeSVG } from 'qrcode.react';

/** A QR code in black on white whatever the colours around it: many phones do not read it the other way round. */
export default function QrCode({ address, title }: { address: string; title: string }) {
  return (
    <QRCodeSVG
      bgColor="#ffffff"
      className="size-full forced-color-adjust-none"
      fgColor="#000000"
      level="M"
      marginSize={4}
      title={title}
      value={address}
    />
  );
}

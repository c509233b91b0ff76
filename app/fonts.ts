import localFont from 'next/font/local';

/**
 * The letters that nearly everything is written in, asked for with the document: no line breaks anew when they come.
 * Other scripts follow from globals.css when a name needs them.
 */
export const latin = localFont({
  src: '../node_modules/@fontsource-variable/inter/files/inter-latin-wght-normal.woff2',
  variable: '--font-latin',
  weight: '100 900',
  display: 'swap',
});

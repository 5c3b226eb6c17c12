import { X509Certificate } from 'node:crypto';
import { ageText } from '../output/age.ts';

/** What a text in PEM holds, of certificates. */
export type CertificateReading =
  | { readonly is: 'Empty' }
  | { readonly is: 'Damaged' }
  /** When the last of them ends, milliseconds since 1970: of several authorities one that is valid is enough. */
  | { readonly is: 'Valid'; readonly notAfter: number };

const BLOCK = /-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g;

/** Certificates that end within this time should have been replaced. */
const SOON_MS = 14 * 24 * 60 * 60 * 1000;

/** Reads the certificates of a text in PEM. */
export function readCertificates(pem: string): CertificateReading {
  if (pem.trim() === '') return { is: 'Empty' };
  const blocks = pem.match(BLOCK) ?? [];
  if (blocks.length === 0) return { is: 'Damaged' };
  try {
    const ends = blocks.map((block) => new X509Certificate(block).validToDate.getTime());
    return { is: 'Valid', notAfter: Math.max(...ends) };
  } catch {
    return { is: 'Damaged' };
  }
}

/** What is wrong with certificates, to be read after their name; undefined where nothing is. */
export function certificateProblem(
  reading: CertificateReading,
  now: number,
): { readonly words: string; readonly isOver: boolean } | undefined {
  switch (reading.is) {
    case 'Empty':
      return { words: 'is empty', isOver: true };
    case 'Damaged':
      return { words: 'is no certificate in PEM', isOver: true };
    case 'Valid': {
      const rest = reading.notAfter - now;
      if (rest <= 0) return { words: `has ended ${ageText(-rest)} ago`, isOver: true };
      return rest < SOON_MS ? { words: `ends in ${ageText(rest)}`, isOver: false } : undefined;
    }
  }
}

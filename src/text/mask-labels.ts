// The labels of masking by themselves, so that the browser need not fetch a schema library to list them.
/** The labels of `mask`. OFFICIAL is found and shown, and stays by default. */
export const maskLabels = [
  'PERSON',
  'PERSONNUMMER',
  'SAMORDNINGSNUMMER',
  'ORGNR_PERSON',
  'PHONE',
  'EMAIL',
  'ADDRESS',
  'POSTAL',
  'PROPERTY',
  'VEHICLE',
  'BANK',
  'IP',
  'USERNAME',
  'BIRTHDATE',
  'SENSITIVE',
  'OFFICIAL',
] as const

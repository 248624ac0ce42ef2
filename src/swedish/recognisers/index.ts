// The list of recognisers. A new identifier is one file and a line here; nothing registers itself.
import { email } from './contact/email.ts'
import { ip } from './contact/ip.ts'
import { phone } from './contact/phone.ts'
import { birthdate } from './person/birthdate.ts'
import { identityCard } from './person/identity-card.ts'
import { organisationsnummer } from './person/organisationsnummer.ts'
import { personnummer } from './person/personnummer.ts'
import { registerNumber } from './person/register-number.ts'
import { samordningsnummer } from './person/samordningsnummer.ts'
import { username } from './person/username.ts'
import { vatNumber } from './person/vat-number.ts'
import { address } from './place/address.ts'
import { postal } from './place/postal.ts'
import { property } from './place/property.ts'
import type { Recogniser } from './recogniser.ts'
import { bank } from './record/bank.ts'
import { company } from './record/company.ts'
import { diarienummer } from './record/diarienummer.ts'
import { statute } from './record/statute.ts'
import { vehicle } from './record/vehicle.ts'

/** Look-alikes that stay come first: where certainty is equal, the earlier one keeps the stretch. */
export const recognisers: readonly Recogniser[] = [
  diarienummer,
  statute,
  company,
  personnummer,
  samordningsnummer,
  vatNumber,
  organisationsnummer,
  identityCard,
  registerNumber,
  bank,
  phone,
  email,
  birthdate,
  address,
  postal,
  property,
  vehicle,
  ip,
  username,
]

// Look-alike: references to law and print (SFS 2017:725, prop. 2021/22:125, SOU 2025:12). Public, so they stay.
import { recogniser } from '../recogniser.ts'

export const statute = recogniser({
  id: 'statute',
  label: null,
  says: 'is-statute',
  shapes: [
    /(?<![\p{L}\p{N}])(?:SFS|SOU|Ds|dir\.?|Dir\.?|prop\.?|Prop\.?|bet\.?|rskr\.?|NJA|HFD|RÅ|JO|MÖD|AFS|SOSFS|HSLF-FS|[A-ZÅÄÖ]{2,6}FS) ?(?:19|20)\d{2}(?:\/\d{2})?:[A-Za-z]{0,4}\d{1,5}(?![\p{L}\p{N}])/gu,
    /(?<![\p{L}\p{N}:])(?:18|19|20)\d{2}:\d{1,4}(?![\p{L}\p{N}:])/gu,
  ],
  accept: ({ text }) => ({ sure: /^\p{L}/u.test(text) ? 0.99 : 0.8, why: [] }),
  yes: ['kommunallagen ([[2017:725]])', '[[SFS 2017:900]]', '[[prop. 2021/22:125]]', '[[SOU 2025:12]]'],
  no: ['Ekeby 3:14', 'Backa 12:3', 'kl. 14:30'],
})

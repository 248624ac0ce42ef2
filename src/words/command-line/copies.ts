// Words of copies with remarks, on the command line.
import { wordList } from '#words/words.ts'

export const copyLineWords = wordList({
  sv: {
    'flag-copy':
      'skriver en arbetskopia med anmärkningarna; ändelsen avgör: .docx kommentarer, .pdf noteringar, .csv, .json eller .html lista, .txt eller .md rättad text',
    'flag-variant': 'kommunens egen variant, med sina inställningar och sin egen grind',
    'flag-fix': 'med --copy: skriver också in de rättelser som är säkra, i Word som spårade ändringar',
    'flag-copy-sources':
      'skriver en arbetskopia med de hänvisningar som är fel; efter filnamnets slut: .docx kommentarer, .pdf noteringar, .csv, .json eller .html en lista',
    'copy-written':
      '{path}: {notes|anmärkning|anmärkningar}, {fixed|rättelse|rättelser}. Arbetskopia: inget är maskerat.',
    'copy-moved':
      '{count|anmärkning|anmärkningar} gäller text där kommentarer inte kan stå, och står på närmaste ställe.',
    'copy-same-file': 'Kopian kan inte skrivas över originalet. Välj ett annat namn för --copy.',
    'copy-unknown-ending': '--copy tar filer som slutar på .docx, .pdf, .csv, .json, .html, .txt eller .md.',
  },
  en: {
    'flag-copy':
      'writes a working copy with the remarks; by its ending: .docx comments, .pdf annotations, .csv, .json or .html a list, .txt or .md corrected text',
    'flag-variant': 'the municipality’s own variant, with its settings and a gate of its own',
    'flag-fix': 'with --copy: also writes the corrections that are certain, in Word as tracked changes',
    'flag-copy-sources':
      'writes a working copy with the references that are wrong; by its ending: .docx comments, .pdf annotations, .csv, .json or .html a list',
    'copy-written': '{path}: {notes|remark|remarks}, {fixed|correction|corrections}. Working copy: nothing is masked.',
    'copy-moved':
      '{count|remark concerns|remarks concern} text where comments cannot stand, and stand at the nearest place.',
    'copy-same-file': 'The copy cannot be written over the original. Choose another name for --copy.',
    'copy-unknown-ending': '--copy takes files that end in .docx, .pdf, .csv, .json, .html, .txt or .md.',
  },
})

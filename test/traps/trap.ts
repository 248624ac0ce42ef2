// A trap: a file with an invented secret in one place where redaction is known to forget it.
export type Trap = {
  name: string
  /** The file's name, which tells the reader what it is. */
  file: string
  make(): Promise<Uint8Array> | Uint8Array
  /** The places of which the prover must name one when shown the trap untouched; empty where it cannot be read at all. */
  places: string[]
  /** Where refusing is right: params.why. */
  refused?: string
  secret?: string
  /** How it is asked to be written, where not as text. */
  as?: 'transcript'
  /** The secret is a picture: what comes of it is looked at as pictures too. */
  scanned?: boolean
  /** How it was coded, as the file names it: nothing of that is to be left. */
  coding?: string
  /** All of the picture goes with it: what stands beside the secret is lost too. */
  blackened?: boolean
}

/** Invented; each in its own form in the traps. */
export const secret = 'Hedvig Kvarnlund'
/** Words beside the secret that must still be there afterwards. */
export const neighbours = ['Ansökan', 'från', 'kommer', 'senare']
export const sentence = `Ansökan från ${secret} kommer senare.`

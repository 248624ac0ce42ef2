// Checkpoints: the law as dated data. Those that come along in files, and the municipality's own layer over them, which two persons publish.
export type { Checkpoint, Part } from '#governance/checkpoints/checkpoint.ts'
export { holds } from '#governance/checkpoints/condition.ts'
export {
  checkpointDifferences,
  decideProposal,
  draftFault,
  type Proposal,
  proposals,
  propose,
  standingCheckpoints,
  tellOverrides,
} from '#governance/checkpoints/proposals.ts'
export { type Checkpoints, isAsked, readCheckpoints } from '#governance/checkpoints/read-checkpoints.ts'

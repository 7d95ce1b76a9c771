// What each writer asks for, and what it tells of the outcome.

export const agent = (id) => ({ id, specialization: 'reviewer' })

export const reportOf = ({ outcome, landed_by: by, error, refusal }) => ({
  isLanded: outcome === 'committed',
  isByOther: by === 'other',
  said: (error ?? refusal)?.message ?? outcome,
})

// Jest transform: some packages import JSON without the attribute that the standard asks for.
export default {
  process: (source) => ({
    code: source.replaceAll(/^(import .+ from "[^"]+\.json");$/gm, "$1 with { type: 'json' };"),
  }),
}

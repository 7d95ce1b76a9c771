// docs/contention.svg
import * as vega from 'vega'
import { compile } from 'vega-lite'
import { ways } from './strategies.mjs'

const order = Object.values(ways).map(({ title }) => title)
/** Told apart by colour-blind people too (Okabe and Ito). */
const colours = ['#d55e00', '#0072b2', '#009e73', '#000000']

function specification(rows) {
  const values = rows.map(({ name, delay, writers, seconds, perWriter }) => ({
    ...{ writers, seconds, perWriter },
    way: ways[name].title,
    delay: `${delay} ms a request`,
  }))
  const delays = [...new Set(values.map(({ delay }) => delay))]
  const counts = [...new Set(values.map(({ writers }) => writers))]
  const panel = (field, title) => ({
    facet: { column: { field: 'delay', title: null, sort: delays } },
    spec: {
      width: 300,
      height: 200,
      mark: { type: 'line', point: { size: 45 } },
      encoding: {
        x: {
          field: 'writers',
          type: 'quantitative',
          scale: { type: 'log', nice: false },
          axis: { values: counts, format: 'd', title: 'writers that begin together' },
        },
        y: {
          field,
          type: 'quantitative',
          scale: { type: 'log' },
          axis: { title, format: '~g', values: [0.1, 0.3, 1, 3, 10, 30, 100, 300] },
        },
        color: {
          field: 'way',
          type: 'nominal',
          scale: { domain: order, range: colours },
          legend: { title: null, orient: 'bottom', labelLimit: 0 },
        },
      },
    },
  })
  return {
    $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
    background: 'white',
    data: { values },
    vconcat: [panel('seconds', 'seconds until all have landed'), panel('perWriter', 'requests a writer')],
    config: { font: 'sans-serif', axis: { gridColor: '#e5e5e5' }, view: { stroke: '#cccccc' } },
  }
}

/** What was measured as a picture: time and requests by the number of writers, both axes logarithmic. */
export const plot = (rows) =>
  new vega.View(vega.parse(compile(specification(rows)).spec), { renderer: 'none' }).toSVG()

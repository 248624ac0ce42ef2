// What PDF/UA-1 asks of parts that most files have not got: role maps, layers, attached files, forms within pages, kinds of annotation; and
// where pictures stand. Numbers in brackets are failure conditions of the Matterhorn Protocol 1.02.
import type { Shown } from '#test/pdf-ua/content.ts'
import { type Dict, nameOf, type Objects, textOf } from '#test/pdf-ua/objects.ts'
import { type Element, everyElement, known } from '#test/pdf-ua/structure.ts'

type Page = { dict: Dict; shown: Shown[] }

export function faultsOfTheRest(objects: Objects, tree: readonly Element[], pages: readonly Page[]): string[] {
  const catalog = objects.dict(objects.trailer['/Root'])
  return [
    ...faultsOfRoles(objects, catalog),
    ...faultsOfLayers(objects, catalog),
    ...faultsOfAttached(objects, catalog),
    ...pages.flatMap(page => faultsOfForms(objects, page)),
    ...pages.flatMap(page => faultsOfKinds(objects, page)),
    ...faultsOfPictures(objects, tree),
    ...faultsOfLanguages(tree),
  ]
}

function faultsOfRoles(objects: Objects, catalog: Dict): string[] {
  const roles = objects.dict(objects.dict(catalog['/StructTreeRoot'])['/RoleMap'])
  return Object.keys(roles).flatMap(from => {
    const own = from.slice(1)
    if (known.has(own)) return [`[02-004] ${own} is a standard kind and is given another role`]
    const seen = new Set([own])
    for (let to = nameOf(roles[from]); to && !known.has(to); to = nameOf(roles[`/${to}`])) {
      if (seen.has(to)) return [`[02-003] the role of ${own} goes in a ring`]
      seen.add(to)
    }
    return []
  })
}

function faultsOfLayers(objects: Objects, catalog: Dict): string[] {
  const layers = objects.dict(catalog['/OCProperties'])
  const ways = [layers['/D'], ...objects.list(layers['/Configs'])].filter(Boolean).map(one => objects.dict(one))
  return ways.flatMap(way => [
    ...(textOf(way['/Name']) ? [] : ['[20-001] a way to show layers has no name']),
    ...(way['/AS'] === undefined ? [] : ['[20-003] layers turn themselves on and off']),
  ])
}

function faultsOfAttached(objects: Objects, catalog: Dict): string[] {
  const named = (node: Dict): unknown[] => [
    ...objects.list(node['/Names']).filter((_, i) => i % 2 === 1),
    ...objects.list(node['/Kids']).flatMap(kid => named(objects.dict(kid))),
  ]
  const files = named(objects.dict(objects.dict(catalog['/Names'])['/EmbeddedFiles']))
  return files
    .map(one => objects.dict(one))
    .filter(one => !textOf(one['/F']) || !textOf(one['/UF']))
    .map(() => '[21-001] an attached file has no name')
}

/** Drawings used again on a page: none from another file, and none with marks of its own that is drawn twice. */
function faultsOfForms(objects: Objects, { dict, shown }: Page): string[] {
  const drawn = objects.dict(objects.dict(dict['/Resources'])['/XObject'])
  return Object.entries(drawn).flatMap(([name, ref]) => {
    const held = objects.dict(ref)
    const times = shown.filter(one => `/${one.object}` === name).length
    return [
      ...(held['/Ref'] === undefined ? [] : ['[30-001] a drawing stands in another file']),
      ...(held['/StructParents'] !== undefined && times > 1 ? ['[30-002] a drawing with marks is drawn twice'] : []),
    ]
  })
}

function faultsOfKinds(objects: Objects, { dict }: Page): string[] {
  return objects.list(dict['/Annots']).flatMap(ref => {
    const held = objects.dict(ref)
    if (held['/Subtype'] === '/TrapNet') return ['[28-006] there is a TrapNet annotation']
    if (held['/Subtype'] === '/Widget' && !textOf(held['/TU'])) return ['[28-005] a field has no name in words']
    return []
  })
}

/** ISO 14289-1, 7.3: a picture says where on its page it stands, so that it can be found without being seen. */
function faultsOfPictures(objects: Objects, tree: readonly Element[]): string[] {
  const boxOf = ({ dict }: Element): unknown =>
    objects
      .list(dict['/A'])
      .map(one => objects.dict(one))
      .find(one => one['/O'] === '/Layout' && one['/BBox'] !== undefined)?.['/BBox']
  const isBox = (box: unknown): boolean => {
    const [left, low, right, high] = objects.list(box).map(Number)
    return left !== undefined && high !== undefined && left < right! && low! < high
  }
  const pictures = everyElement(tree).filter(one => one.kind === 'Figure' && one.content.length > 0)
  return pictures.filter(one => !isBox(boxOf(one))).map(() => '[7.3] a picture does not say where it stands')
}

const isLanguage = (said: string): boolean => /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(said)
const faultsOfLanguages = (tree: readonly Element[]): string[] =>
  everyElement(tree)
    .filter(one => one.dict['/Lang'] !== undefined && !isLanguage(textOf(one.dict['/Lang']) ?? ''))
    .map(one => `[11] the language of a ${one.kind} is none`)

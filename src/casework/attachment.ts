// How a file's name goes into a content-disposition header.

/** Keeps å ä ö (RFC 6266) and never lets a name break out of its header. */
export const attachment = (name: string): string =>
  `attachment; filename="${name.replace(/[^\w.-]/g, '_')}"; filename*=UTF-8''${encodeURIComponent(name)}`

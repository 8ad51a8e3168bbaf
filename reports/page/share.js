// Decides how a whole document stands in a link: packed into its fragment, which no server sees.

async function throughStream(bytes, stream) {
  const passed = new Blob([bytes]).stream().pipeThrough(stream);
  return new Uint8Array(await new Response(passed).arrayBuffer());
}

function base64Of(bytes) {
  let text = '';
  for (let at = 0; at < bytes.length; at += 8192) {
    text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  }
  return btoa(text).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

function bytesOf(base64) {
  const text = atob(base64.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

/** The fragment of a document, with the version of the engine that answered. */
export async function fragmentOf(document, version) {
  const bytes = new TextEncoder().encode(JSON.stringify(document));
  const packed = await throughStream(bytes, new CompressionStream('deflate-raw'));
  return `#v=${encodeURIComponent(version)}&d=${base64Of(packed)}`;
}

/** The document of a fragment and the version that made it; null where there is none. Throws when
 *  the fragment is damaged. */
export async function documentOf(fragment) {
  const parts = new URLSearchParams(fragment.replace(/^#/, ''));
  if (!parts.has('d')) return null;
  const packed = bytesOf(parts.get('d'));
  const bytes = await throughStream(packed, new DecompressionStream('deflate-raw'));
  return {document: JSON.parse(new TextDecoder().decode(bytes)), version: parts.get('v')};
}

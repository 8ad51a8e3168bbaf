// The engine of connectsim in this page: asks the WebAssembly module, one object in, one value out.
// docs/page-engine.md lists what can be asked.

const readText = new TextDecoder();
const writeText = new TextEncoder();

// The module's world: nowhere to write to but what it says before it ends itself.
function world(said) {
  const nothing = () => 52;
  const write = (file, parts, count, written) => {
    const memory = new DataView(said.memory.buffer);
    let total = 0;
    for (let i = 0; i < count; i += 1) {
      const at = memory.getUint32(parts + 8 * i, true);
      const size = memory.getUint32(parts + 8 * i + 4, true);
      said.text += readText.decode(new Uint8Array(said.memory.buffer, at, size));
      total += size;
    }
    memory.setUint32(written, total, true);
    return 0;
  };
  const no_environment = (count, size) => {
    const memory = new DataView(said.memory.buffer);
    memory.setUint32(count, 0, true);
    memory.setUint32(size, 0, true);
    return 0;
  };
  return {
    wasi_snapshot_preview1: {
      environ_get: () => 0,
      environ_sizes_get: no_environment,
      fd_close: nothing,
      fd_seek: nothing,
      fd_write: write,
      proc_exit: (status) => {
        throw new Error(`the engine ended itself: ${status}`);
      },
    },
  };
}

function instantiate(module) {
  const said = { text: '', memory: null };
  const { exports } = new WebAssembly.Instance(module, world(said));
  said.memory = exports.memory;
  exports._initialize();
  return { exports, said };
}

function ask({ exports }, text) {
  const bytes = writeText.encode(text);
  const request = exports.connectsim_allocate(bytes.length);
  new Uint8Array(exports.memory.buffer, request, bytes.length).set(bytes);
  const answer = exports.connectsim_answer(request, bytes.length);
  const [size, at] = new Uint32Array(exports.memory.buffer, answer, 2);
  return readText.decode(new Uint8Array(exports.memory.buffer, at, size));
}

/// An engine from the bytes of the module. `answer(object)` gives the value of an operation, or
/// throws an Error whose message is one clear line. `answerText` is the same in JSON texts, without
/// a throw. A mistake of the engine itself ends its instance: the next question gets a new one.
export async function createEngine(bytes) {
  const module = await WebAssembly.compile(bytes);
  let instance = null;
  const answerText = (text) => {
    instance ??= instantiate(module);
    try {
      return ask(instance, text);
    } catch (error) {
      const why = instance.said.text.trim() || `internal error: ${error.message ?? error}`;
      instance = null;
      return JSON.stringify({ error: why });
    }
  };
  return {
    answerText,
    answer(request) {
      const { ok, error } = JSON.parse(answerText(JSON.stringify(request)));
      if (error !== undefined) throw new Error(error);
      return ok;
    },
  };
}

/// The module's bytes from where the page holds them: base64 of a gzip stream.
export async function bytesInPage(element) {
  const packed = Uint8Array.from(atob(element.textContent.trim()), (c) => c.charCodeAt(0));
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Response(stream).arrayBuffer();
}

/// The text of a file as the command line reads it: UTF-16 is told by its mark.
export async function textOfFile(file) {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const is = (one, other) => bytes[0] === one && bytes[1] === other;
  const encoding = is(0xff, 0xfe) ? 'utf-16le' : is(0xfe, 0xff) ? 'utf-16be' : 'utf-8';
  return new TextDecoder(encoding).decode(bytes);
}

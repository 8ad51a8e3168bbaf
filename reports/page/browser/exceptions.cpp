// Decides which handler takes what is thrown. The C++ library for WebAssembly that Debian has comes
// without this part of its runtime; the compiler's side of it (-fwasm-exceptions) calls these
// functions by names that the Itanium C++ ABI fixes.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <exception>
#include <new>
#include <typeinfo>

namespace __cxxabiv1 {

// What every type_info of libc++abi is: its place among the virtual functions is what counts.
struct __shim_type_info : std::type_info {
  ~__shim_type_info() override;
  virtual void noop1() const;
  virtual void noop2() const;
  virtual bool can_catch(const __shim_type_info* thrown, void*& adjusted) const = 0;
};

}  // namespace __cxxabiv1

namespace {

using __cxxabiv1::__shim_type_info;
// In WebAssembly a destructor returns its object.
using Destructor = void*(void*);

// Stands in front of the object that is thrown.
struct alignas(16) Thrown {
  const __shim_type_info* type = nullptr;
  Destructor* destroy = nullptr;
  void* adjusted = nullptr;  // the object as its handler sees it
  Thrown* outer = nullptr;   // what is being handled further out
  int handlers = 0;          // how many handle it just now
  bool is_thrown_again = false;

  void* object() { return this + 1; }
  static Thrown* of(void* object) { return static_cast<Thrown*>(object) - 1; }
};

Thrown* handled = nullptr;  // the innermost

constexpr int cpp_exception_tag = 0;

// Numbers in the tables that the compiler writes for each function, by seven bits.
class TableReader {
 public:
  explicit TableReader(const std::uint8_t* at) : at_(at) {}

  std::uint8_t byte() { return *at_++; }
  std::uint32_t number() { return read().value; }
  std::int32_t signed_number() {
    const Read found = read();
    const bool is_negative = found.bits < 32 && (found.last & 0x40u) != 0;
    return static_cast<std::int32_t>(is_negative ? found.value | (~std::uint32_t{0} << found.bits)
                                                 : found.value);
  }
  [[nodiscard]] const std::uint8_t* at() const { return at_; }

 private:
  struct Read {
    std::uint32_t value = 0;
    std::uint32_t bits = 0;
    std::uint8_t last = 0;
  };
  Read read() {
    Read found;
    do {
      found.last = byte();
      found.value |= (found.last & 0x7Fu) << found.bits;
      found.bits += 7;
    } while ((found.last & 0x80u) != 0);
    return found;
  }

  const std::uint8_t* at_;
};

// Where the program stands when something passes, as the compiler's code lays it out.
struct LandingPad {
  std::uint32_t index = 0;
  const std::uint8_t* table = nullptr;
  std::uint32_t selector = 0;  // out: the number of the handler's type; 0: none
};

constexpr std::uint8_t left_out = 0xFF;

// The handlers of a landing pad, in the order of the source: the first that can take it does.
std::uint32_t handler_for(Thrown& thrown, const LandingPad& pad) {
  TableReader table(pad.table);
  if (table.byte() != left_out) {
    static_cast<void>(table.number());  // where landing pads begin: told by their index here
  }
  const __shim_type_info* const* types = nullptr;  // numbered backwards from here
  if (table.byte() != left_out) {
    const std::uint32_t distance = table.number();
    types = reinterpret_cast<const __shim_type_info* const*>(table.at() + distance);
  }
  static_cast<void>(table.byte());  // how the places below are written: always by seven bits
  const std::uint32_t length = table.number();
  TableReader places(table.at());
  const std::uint8_t* const actions = table.at() + length;
  std::uint32_t action = 0;
  for (std::uint32_t index = 0; index <= pad.index && places.at() < actions; ++index) {
    static_cast<void>(places.number());
    action = places.number();
  }
  if (action == 0) {
    return 0;  // nothing but what is to be destroyed on the way
  }
  for (TableReader entry(actions + action - 1);;) {
    if (const std::int32_t type = entry.signed_number(); type > 0) {
      const __shim_type_info* wanted = types[-type];
      void* adjusted = thrown.object();
      if (wanted == nullptr || wanted->can_catch(thrown.type, adjusted)) {
        thrown.adjusted = adjusted;
        return static_cast<std::uint32_t>(type);
      }
    }
    const std::uint8_t* const here = entry.at();
    const std::int32_t distance = entry.signed_number();
    if (distance == 0) {
      return 0;
    }
    entry = TableReader(here + distance);
  }
}

}  // namespace

extern "C" {

LandingPad __wasm_lpad_context;

void* __cxa_allocate_exception(std::size_t size) noexcept {
  void* memory = std::malloc(sizeof(Thrown) + size);
  if (memory == nullptr) {
    std::abort();
  }
  return (new (memory) Thrown)->object();
}

void __cxa_free_exception(void* object) noexcept { std::free(Thrown::of(object)); }

[[noreturn]] void __cxa_throw(void* object, std::type_info* type, Destructor* destroy) {
  Thrown* const thrown = Thrown::of(object);
  thrown->type = static_cast<const __shim_type_info*>(type);
  thrown->destroy = destroy;
  __builtin_wasm_throw(cpp_exception_tag, thrown);
}

void* __cxa_get_exception_ptr(void* exception) noexcept {
  return static_cast<Thrown*>(exception)->adjusted;
}

void* __cxa_begin_catch(void* exception) noexcept {
  auto* const thrown = static_cast<Thrown*>(exception);
  thrown->is_thrown_again = false;
  if (thrown->handlers++ == 0) {
    thrown->outer = handled;
    handled = thrown;
  }
  return thrown->adjusted;
}

void __cxa_end_catch() {
  Thrown* const thrown = handled;
  if (thrown == nullptr || --thrown->handlers > 0) {
    return;
  }
  handled = thrown->outer;
  if (!thrown->is_thrown_again) {
    if (thrown->destroy != nullptr) {
      thrown->destroy(thrown->object());
    }
    std::free(thrown);
  }
}

[[noreturn]] void __cxa_rethrow() {
  if (handled == nullptr) {
    std::terminate();
  }
  handled->is_thrown_again = true;
  __builtin_wasm_throw(cpp_exception_tag, handled);
}

int _Unwind_CallPersonality(void* exception) {
  constexpr int handler_found = 6;
  constexpr int go_on = 8;
  LandingPad& pad = __wasm_lpad_context;
  pad.selector = pad.table == nullptr ? 0 : handler_for(*static_cast<Thrown*>(exception), pad);
  return pad.selector == 0 ? go_on : handler_found;
}

}  // extern "C"

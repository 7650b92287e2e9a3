#include "platform/doc/pdf/deflate.hpp"

#include <stdexcept>

#include <zlib.h>

namespace ruam::doc::pdf {

std::string deflated(std::string_view bytes, int level) {
  // One stream state a thread and level: setting it up anew costs more than a page takes.
  struct Stream {
    z_stream state = {};
    explicit Stream(int level) {
      if (deflateInit(&state, level) != Z_OK) throw std::bad_alloc();
    }
    ~Stream() { deflateEnd(&state); }
    Stream(const Stream&) = delete;
    Stream& operator=(const Stream&) = delete;
  };
  thread_local Stream fast(1);
  thread_local Stream dense(6);
  z_stream& z = (level <= 1 ? fast : dense).state;
  deflateReset(&z);
  std::string out(deflateBound(&z, bytes.size()), '\0');
  z.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
  z.avail_in = static_cast<uInt>(bytes.size());
  z.next_out = reinterpret_cast<Bytef*>(out.data());
  z.avail_out = static_cast<uInt>(out.size());
  if (deflate(&z, Z_FINISH) != Z_STREAM_END) throw std::runtime_error("deflate failed");
  out.resize(z.total_out);
  return out;
}

}  // namespace ruam::doc::pdf

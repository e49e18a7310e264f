#include "aftersales/text/inflate.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <zlib.h>

namespace aftersales::text {

namespace {

constexpr int raw = -MAX_WBITS;
constexpr int gzip = MAX_WBITS + 16;

class Inflating {
public:
    Inflating(std::string_view bytes, int window) {
        stream_.next_in = reinterpret_cast<z_const Bytef*>(const_cast<char*>(bytes.data()));  // zlib reads only
        left_ = bytes.size();
        begun_ = inflateInit2(&stream_, window) == Z_OK;
    }
    ~Inflating() {
        if (begun_) inflateEnd(&stream_);
    }
    Inflating(const Inflating&) = delete;
    Inflating& operator=(const Inflating&) = delete;

    // One stream; what is behind it stays. A failure is one of the bytes.
    Result<void> append(std::string& out, std::size_t most) {
        if (!begun_) return fail(ErrorKind::internal, "zlib does not begin");
        int status = Z_OK;
        while (status != Z_STREAM_END) {
            if (out.size() >= most) return fail(ErrorKind::refused, "unpacked, it is larger than it may be");
            if (stream_.avail_in == 0 && left_ == 0) return fail(ErrorKind::refused, "it is cut off");
            give();
            const auto before = out.size();
            const auto room = std::min<std::size_t>(most - before, std::size_t{1} << 18);
            out.resize(before + room);
            stream_.next_out = reinterpret_cast<Bytef*>(out.data() + before);
            stream_.avail_out = static_cast<uInt>(room);
            status = inflate(&stream_, Z_NO_FLUSH);
            out.resize(out.size() - stream_.avail_out);
            if (status != Z_OK && status != Z_STREAM_END && status != Z_BUF_ERROR)
                return fail(ErrorKind::refused, "it is damaged");
        }
        return {};
    }

    [[nodiscard]] std::string_view rest() const {
        return {reinterpret_cast<const char*>(stream_.next_in), stream_.avail_in + left_};
    }

    void begin_next() { inflateReset(&stream_); }

private:
    void give() {
        if (stream_.avail_in > 0) return;
        const auto part = std::min<std::size_t>(left_, std::size_t{1} << 30);
        stream_.avail_in = static_cast<uInt>(part);
        left_ -= part;
    }

    z_stream stream_{};
    std::size_t left_{};  // behind what zlib has been given
    bool begun_{};
};

}  // namespace

bool is_gzip(std::string_view bytes) { return bytes.starts_with("\x1F\x8B"); }

Result<std::string> gunzipped(std::string_view bytes, std::size_t most) {
    std::string out;
    Inflating stream{bytes, gzip};
    while (true) {
        TRY(stream.append(out, most));
        // Zeros behind the last member are padding.
        if (!is_gzip(stream.rest())) break;
        stream.begin_next();
    }
    if (stream.rest().find_first_not_of('\0') != std::string_view::npos) {
        return fail(ErrorKind::refused, "something that is no gzip stands behind its end");
    }
    return out;
}

Result<std::string> inflated(std::string_view bytes, std::size_t size) {
    std::string out;
    Inflating stream{bytes, raw};
    // One byte of room more, or the end of a stream that fills all of it would not be seen.
    TRY(stream.append(out, size + 1));
    if (out.size() != size) return fail(ErrorKind::refused, "it is damaged");
    return out;
}

std::uint32_t checksum(std::string_view bytes) {
    return static_cast<std::uint32_t>(crc32_z(0, reinterpret_cast<const Bytef*>(bytes.data()), bytes.size()));
}

}  // namespace aftersales::text

// The SHA-256 of bytes as 64 lower-case hex digits. The only user of libmd.
#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace aftersales::text {

std::string sha256(std::string_view bytes);

// Of bytes that come in parts.
class Sha256 {
public:
    Sha256();
    Sha256(Sha256&&) noexcept;
    Sha256& operator=(Sha256&&) noexcept;
    ~Sha256();

    void add(std::string_view bytes);
    [[nodiscard]] std::string digest();  // once, at the end

private:
    struct State;
    std::unique_ptr<State> state_;
};

// Whether it is the digest of anything: 64 lower-case hex digits.
bool is_sha256(std::string_view text);

}  // namespace aftersales::text

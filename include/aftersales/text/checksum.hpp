// A number that damage changes: against accident, not against design.
#pragma once

#include <cstdint>
#include <string_view>

namespace aftersales::text {

// FNV-1a with 64 bits over parts that are kept apart.
class Checksum {
public:
    // How it goes over a text: byte by byte, as it once did, or eight bytes at a time, each spread over all bits.
    enum class Step { byte, word };

    explicit Checksum(Step step = Step::word) : step_{step} {}
    void add(std::string_view part);
    void add(std::int64_t number);
    // By bytes it is never negative, by words always: a stored one says what it is compared with.
    [[nodiscard]] std::int64_t value() const;
    static Step step_of(std::int64_t value) { return value < 0 ? Step::word : Step::byte; }

private:
    void add_word(std::uint64_t word);
    void add_bytes(std::string_view bytes);

    Step step_;
    std::uint64_t sum_{14695981039346656037U};
};

}  // namespace aftersales::text

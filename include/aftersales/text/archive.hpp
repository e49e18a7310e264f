// The parts of a zip archive, by name. What is read is bounded by what the archive says and by most_unpacked.
#pragma once

#include "aftersales/result.hpp"

#include <cstdint>
#include <map>
#include <string>
#include <string_view>

namespace aftersales::text {

class Archive {
public:
    // The bytes must outlive it. ErrorKind::refused where they are no archive that can be read.
    static Result<Archive> of(std::string_view bytes);

    [[nodiscard]] bool has(const std::string& name) const { return parts_.contains(name); }
    [[nodiscard]] bool has_folder(std::string_view name) const;
    // A part unpacked; "" where there is none.
    [[nodiscard]] Result<std::string> part(const std::string& name) const;

private:
    struct Part {
        std::size_t at{};  // of its own header
        std::size_t packed{};
        std::size_t size{};
        std::size_t sum{};
        unsigned method{};
        bool encrypted{};
    };
    explicit Archive(std::string_view bytes) : bytes_{bytes} {}

    std::string_view bytes_;
    std::map<std::string, Part, std::less<>> parts_{};
};

}  // namespace aftersales::text

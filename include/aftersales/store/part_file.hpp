// A file that is being made beside the name it will take: `X.PID.part`. Whoever makes it holds a lock on it, so that
// what a killed process left is told from what a living one writes; a signal that ends this process takes its parts
// along.
#pragma once

#include "aftersales/half_made.hpp"
#include "aftersales/result.hpp"

#include <string>

namespace aftersales::store {

class PartFile {
public:
    // Empty, for its owner alone (0600). First removes what killed processes left for files of this directory.
    static Result<PartFile> beside(const std::string& path);

    PartFile(PartFile&& other) noexcept;
    PartFile& operator=(PartFile&&) = delete;
    ~PartFile();  // removes it, where it has not taken its name

    [[nodiscard]] const std::string& path() const { return part_.name(); }
    // All its bytes are on the disk, then it has the name, then the directory knows. ErrorKind::refused where the name
    // is taken.
    Result<void> take_name(const std::string& name);
    // The same, in the place of what has the name.
    Result<void> replace(const std::string& name);

private:
    PartFile(int descriptor, HalfMade part);
    Result<void> sync() const;

    int descriptor_{-1};
    HalfMade part_{};
};

// What was renamed or made in the directory of this file outlives a power cut.
Result<void> sync_directory_of(const std::string& path);

}  // namespace aftersales::store

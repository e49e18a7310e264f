// The directory of attachments: each file lies there under the SHA-256 of its bytes, for its owner alone (0600), and is
// never changed. It is written whole, and on the disk, before its event is kept. Whoever means to name a file holds a
// lock on it until its process ends, so that what nobody names is told from what somebody is about to name.
#pragma once

#include "aftersales/result.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace aftersales::store {

// What is known of a file that was kept.
struct KeptFile {
    std::string name{};  // without its directory
    std::int64_t size{};
    std::string type{};
    std::string digest{};
};

enum class FileState { whole, missing, damaged };

class Files {
public:
    enum class Keeping { yes, no };  // no: it is read, measured and refused as ever, and nothing is written

    Files(std::string directory, std::int64_t limit) : directory_{std::move(directory)}, limit_{limit} {}
    Files(const Files&) = delete;
    Files& operator=(const Files&) = delete;
    ~Files();

    [[nodiscard]] const std::string& directory() const { return directory_; }
    void set_keeping(Keeping keeping) { keeping_ = keeping; }

    // ErrorKind::usage where it is no plain file or cannot be read, refused where it is over the limit, unavailable
    // where the directory takes it not.
    Result<KeptFile> keep(const std::string& path);
    // From another directory of files, whatever its size. ErrorKind::refused where it is missing or damaged there.
    Result<void> take(const std::string& digest, const Files& from);

    // Reads all of it.
    [[nodiscard]] Result<FileState> look(const std::string& digest) const;
    // Its bytes. ErrorKind::not_found where it is missing, refused where it is damaged.
    [[nodiscard]] Result<std::string> bytes(const std::string& digest) const;
    // The names of all that lies in the directory, in order. None where there is no directory.
    [[nodiscard]] Result<std::vector<std::string>> names() const;
    // Whether somebody holds the file because of an event that is about to be kept.
    [[nodiscard]] bool is_awaited(const std::string& name) const;
    // Takes the file away, which no event names any more. One that somebody is about to name stays.
    Result<void> remove(const std::string& digest) const;

private:
    struct Copied;
    Result<void> begin(Copied& made) const;
    Result<Copied> copy(int from, const std::string& name, std::int64_t most);
    Result<bool> hold(const std::string& digest, std::int64_t size);
    [[nodiscard]] std::string path_of(const std::string& name) const { return directory_ + "/" + name; }

    std::string directory_;
    std::int64_t limit_;
    Keeping keeping_{Keeping::yes};
    std::vector<int> held_{};  // open and locked until the process ends
};

// The media type by the ending of the name, else by the first bytes.
std::string media_type(const std::string& name, std::string_view head);

}  // namespace aftersales::store

// Where bytes go: standard output, a file, or memory. A file is written beside its name and takes the name when it is
// whole, so that a failure leaves nothing behind; a reader that goes away (a broken pipe) is not an error, only no
// longer wanted.
#pragma once

#include "aftersales/half_made.hpp"
#include "aftersales/result.hpp"

#include <memory>
#include <string>
#include <string_view>

namespace aftersales::render {

class Folder;  // src/render/folder.hpp

// What stands before and after the value in the names of files.
struct FileNames {
    std::string before{};
    std::string after{};
};

class Destination {
public:
    static Destination memory();
    static Destination standard_output();
    // ErrorKind::usage where the file cannot be made, or is a store or what belongs to one. A device or pipe of that
    // name is written to as it stands; a link is followed where it leads to a file.
    static Result<Destination> file(const std::string& path);
    // The same where whoever wrote into the directory must not lead us out of it: a link is ErrorKind::usage.
    static Result<Destination> plain_file(const std::string& path);
    // A directory of files, made where it is not there; see folder.hpp.
    static Result<Destination> directory(const std::string& path);
    // The same with names of one's own, in a directory that is there.
    static Destination directory(const std::string& path, FileNames names);

    Destination(Destination&& other) noexcept;
    Destination& operator=(Destination&&) = delete;
    ~Destination();  // what was not finished is dropped

    // From now on nothing leaves before flush(): the output of a command that writes must not be seen unless it is
    // kept.
    void hold() { held_ = true; }
    // ErrorKind::unavailable where the bytes find no room.
    Result<void> write(std::string_view bytes);
    // What goes into a directory. ErrorKind::internal elsewhere.
    Result<Folder*> folder();
    Result<void> flush();
    // A file is written, whole and on the disk, but for its name; what goes elsewhere waits for flush(). What can fail
    // without anybody having seen a byte has then failed.
    Result<void> prepare();
    // A trial (--dry-run): finish() gives no file its name, so that nothing stays.
    void leave_nothing() { leaves_ = false; }
    // Flushes and gives a file its name; nothing is written afterwards.
    Result<void> finish();
    // Forgets what has not left yet.
    void drop();

    [[nodiscard]] bool wanted() const { return wanted_; }
    [[nodiscard]] bool terminal() const;
    [[nodiscard]] const std::string& in_memory() const { return buffer_; }

private:
    Destination(int descriptor, std::string name);
    Result<void> take_name();

    int descriptor_{-1};
    std::string name_{};    // for messages
    std::string path_{};    // the name to take at the end; empty where there is none to take
    HalfMade temporary_{};  // the name until then; none for a file that has none yet
    std::string buffer_{};
    std::unique_ptr<Folder> folder_{};
    bool held_{};
    bool wanted_{true};
    bool leaves_{true};
    bool synced_{};
    bool shown_{};  // to a terminal
};

}  // namespace aftersales::render

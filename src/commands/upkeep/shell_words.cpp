#include "upkeep/shell_words.hpp"

namespace aftersales::commands {

namespace {

// Where a character stands decides what it means.
class Splitter {
public:
    explicit Splitter(std::string_view line) : line_{line} {}

    Result<std::vector<std::string>> words() {
        while (at_ < line_.size()) {
            const char byte = line_[at_++];
            if (byte == ' ' || byte == '\t' || byte == '\r')
                finish();
            else if (byte == '#' && !inside_)
                break;
            else if (byte == '\'')
                TRY(single_quoted());
            else if (byte == '"')
                TRY(double_quoted());
            else if (byte == '\\' && at_ < line_.size())
                add(line_[at_++]);
            else
                add(byte);
        }
        finish();
        return std::move(words_);
    }

private:
    void add(char byte) {
        inside_ = true;
        word_ += byte;
    }
    void finish() {
        if (inside_) words_.push_back(std::move(word_));
        word_.clear();
        inside_ = false;
    }
    Result<void> single_quoted() {
        inside_ = true;
        const auto end = line_.find('\'', at_);
        if (end == std::string_view::npos) return fail(ErrorKind::usage, "a ' is not closed");
        word_ += line_.substr(at_, end - at_);
        at_ = end + 1;
        return {};
    }
    Result<void> double_quoted() {
        inside_ = true;
        while (at_ < line_.size()) {
            const char byte = line_[at_++];
            if (byte == '"') return {};
            const bool escapes = byte == '\\' && at_ < line_.size() &&
                                 std::string_view{"\"\\$`"}.find(line_[at_]) != std::string_view::npos;
            word_ += escapes ? line_[at_++] : byte;
        }
        return fail(ErrorKind::usage, "a \" is not closed");
    }

    std::string_view line_;
    std::size_t at_{};
    std::vector<std::string> words_{};
    std::string word_{};
    bool inside_{};
};

}  // namespace

Result<std::vector<std::string>> shell_words(std::string_view line) { return Splitter{line}.words(); }

}  // namespace aftersales::commands

#include "notify/outcome.hpp"

#include "aftersales/text/unicode.hpp"
#include "notify/notice_queue.hpp"
#include "notify/waits.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace aftersales::service {

namespace {

constexpr int data_error = 65;
constexpr int no_user = 67;
constexpr std::size_t most_bytes = 300;

// The end of it as one line; bytes that are no UTF-8 or would steer a terminal become blanks.
std::string last_words(std::string said) {
    if (said.size() > most_bytes) {
        said.erase(0, said.size() - most_bytes);
        // Not in the middle of a character.
        said.erase(0, said.find_first_not_of("\x80\x81\x82\x83\x84\x85\x86\x87\x88\x89\x8a\x8b\x8c\x8d\x8e\x8f"
                                             "\x90\x91\x92\x93\x94\x95\x96\x97\x98\x99\x9a\x9b\x9c\x9d\x9e\x9f"
                                             "\xa0\xa1\xa2\xa3\xa4\xa5\xa6\xa7\xa8\xa9\xaa\xab\xac\xad\xae\xaf"
                                             "\xb0\xb1\xb2\xb3\xb4\xb5\xb6\xb7\xb8\xb9\xba\xbb\xbc\xbd\xbe\xbf"));
    }
    const bool whole = text::is_utf8(said);
    std::replace_if(
        said.begin(), said.end(),
        [whole](char c) {
            const auto byte = static_cast<unsigned char>(c);
            return byte < 0x20 || byte == 0x7f || (!whole && byte >= 0x80);
        },
        ' ');
    return std::string{text::trimmed(said)};
}

}  // namespace

std::string trouble_of(const Ending& ending, const policy::Channel& channel) {
    if (ending.in_time && ending.status == 0) return {};
    auto what = !ending.in_time      ? fmt::format("took longer than {}s", time_out_of(channel).count())
                : ending.signal != 0 ? fmt::format("ended by signal {}", ending.signal)
                                     : fmt::format("exit status {}", ending.status);
    const auto said = last_words(ending.said);
    return said.empty() ? what : what + ": " + said;
}

Lasts how_long(const Ending& ending) {
    const bool refused = ending.in_time && (ending.status == data_error || ending.status == no_user);
    return refused ? Lasts::for_good : Lasts::for_now;
}

store::Notice after_success(store::Notice notice, domain::Instant now) {
    ++notice.tries;
    notice.state = "sent";
    notice.sent_at = now;
    notice.trouble.clear();
    return notice;
}

store::Notice after_trouble(store::Notice notice, const policy::Channel& channel, std::string trouble, Lasts lasts,
                            domain::Instant now) {
    ++notice.tries;
    notice.trouble = std::move(trouble);
    const bool over = lasts == Lasts::for_good || notice.tries >= channel.tries;
    notice.state = over ? "failed" : "waiting";
    if (!over) notice.not_before = now + wait_after(notice.key, notice.tries);
    return notice;
}

}  // namespace aftersales::service

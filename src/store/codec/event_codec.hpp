// Changes as they are stored: a kind word, a flat JSON body, and beside it the members that are personal, so that these
// can be erased alone. A member that is empty (zero, "", absent, no items) is left out, and what is not there is read
// as empty: members may be added, never change meaning. Times are seconds, days are days since the epoch.
#pragma once

#include "aftersales/domain/event.hpp"
#include "aftersales/result.hpp"
#include "aftersales/text/json.hpp"

namespace aftersales::store {

class EventEncoder {
public:
    void encode(const domain::Change& change, const domain::Effects& effects);
    // Of the last change encoded; "" where it has no personal members.
    [[nodiscard]] std::string_view body() const { return body_.text(); }
    [[nodiscard]] std::string_view content() const {
        const std::string_view text = content_.text();
        return text == "{}" ? std::string_view{} : text;
    }

private:
    text::JsonWriter body_{};
    text::JsonWriter content_{};
};

// The change and its effects. ErrorKind::unavailable for a kind that this version does not know, ErrorKind::corrupt for
// members that are not what they should be.
struct Decoded {
    domain::Change change{};
    domain::Effects effects{};
};
Result<Decoded> decode_event(std::string_view kind, std::string_view body, std::string_view content);
Result<Decoded> decode_event(std::string_view kind, const text::JsonValue& body, const text::JsonValue& content);

}  // namespace aftersales::store

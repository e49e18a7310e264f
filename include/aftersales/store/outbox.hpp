// The outbox: notices waiting, and those sent.
#pragma once

#include "aftersales/result.hpp"
#include "aftersales/store/line.hpp"
#include "aftersales/store/notice.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace aftersales::store {

class Outbox {
public:
    virtual ~Outbox() = default;

    virtual Result<std::optional<Notice>> notice(domain::NoticeId id) const = 0;
    virtual Result<void> notices(const NoticeQuery& query, const Visit<Notice>& visit) const = 0;
    virtual Result<void> list_notices(const Listing& listing, const Visit<Notice>& visit) const = 0;
    // The claims that senders hold, each once.
    virtual Result<std::vector<Claim>> claims() const = 0;

    virtual Result<domain::NoticeId> new_notice_id() = 0;         // only inside a transaction
    virtual Result<void> queue_notice(const Notice& notice) = 0;  // id 0: the next one
    virtual Result<void> update_notice(const Notice& notice) = 0;
    // The same where `claim` still holds the notice; false, and nothing written, where another sender took it over.
    virtual Result<bool> settle_notice(const Notice& notice, const std::string& claim) = 0;
    // What a sender holds that is no more waits again, as if it had never been claimed.
    virtual Result<void> release_notices(const Claim& claim) = 0;
    // Whether a remark is said for the first time on that day: once for each text and day.
    virtual Result<bool> first_said_on(std::string_view what, domain::Date day) = 0;
};

}  // namespace aftersales::store

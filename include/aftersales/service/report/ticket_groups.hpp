// The groups that a ticket of a list is in: reports that read whole tickets divide them as the streams of statistics
// do.
#pragma once

#include "aftersales/domain/ticket/ticket.hpp"
#include "aftersales/result.hpp"
#include "aftersales/service/report/groups.hpp"
#include "aftersales/store/store.hpp"

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace aftersales::service::report {

// One, but of tags one each, and "" without any; `lines` are product lines by model.
std::vector<std::string> groups_of(const domain::Ticket& ticket, Dimension by,
                                   const std::map<std::string, std::string>& lines);

class TicketGroups {
public:
    static Result<TicketGroups> of(const store::Reader& store, Grouping by);

    // Calls told(first, second) for each group of the ticket.
    void each(const domain::Ticket& ticket,
              const std::function<void(std::string_view first, std::string_view second)>& told) const;

private:
    explicit TicketGroups(Grouping by) : by_{by} {}

    Grouping by_{};
    std::map<std::string, std::string> lines_{};  // of the models, where they are asked for
};

}  // namespace aftersales::service::report

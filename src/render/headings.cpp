#include "aftersales/text/distance.hpp"
#include "printer/printer.hpp"

namespace aftersales::render {
namespace {

std::string list_of(const std::vector<std::string>& names) {
    std::string all;
    for (const auto& name : names) all += (all.empty() ? "" : ", ") + name;
    return all;
}

}  // namespace

const calendar::Zone& PrintJob::zone() const {
    static const calendar::Zone utc{};
    return surroundings.zone != nullptr ? *surroundings.zone : utc;
}

Result<std::size_t> find(const std::vector<Heading>& headings, std::string_view name) {
    std::vector<std::string> names;
    for (std::size_t i = 0; i < headings.size(); ++i) {
        if (headings[i].name == name) return i;
        names.push_back(headings[i].name);
    }
    const auto near = text::nearest(name, names);
    return fail(ErrorKind::usage, "there is no column '" + std::string{name} + "'",
                {near ? "Did you mean '" + *near + "'?" : "The columns are " + list_of(names) + "."});
}

}  // namespace aftersales::render

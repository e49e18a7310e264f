#include "exchange/known_record.hpp"

#include "aftersales/domain/party/customer.hpp"
#include "aftersales/domain/ticket/tags.hpp"
#include "aftersales/text/unicode.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace aftersales::service {

namespace {

// The same phone or address, however it is written.
bool is_same_contact(std::string_view field, const std::string& one, const std::string& other) {
    if (field == "phone") return !domain::phone_key(one).empty() && domain::phone_key(one) == domain::phone_key(other);
    return field == "email" && text::folded(one) == text::folded(other);
}

// The tags of a record with those that the row adds.
std::string with_tags(std::string_view tags, const std::vector<std::string>& added) {
    std::vector<std::string> all;
    while (!tags.empty()) {
        const auto end = std::min(tags.find(','), tags.size());
        all.emplace_back(tags.substr(0, end));
        tags.remove_prefix(std::min(end + 1, tags.size()));
    }
    return domain::tags_after(std::move(all), added);
}

}  // namespace

News news_of(const ImportRow& row, const domain::RecordView& known, const domain::RecordView& said, OnKnown on_known) {
    using domain::Holds;
    News news;
    for (const auto& field : said.fields) {
        const bool told = !row.text(field.name).empty() && has(field.uses, domain::Use::given);
        if (!told || field.holds == Holds::record) continue;
        const auto is = domain::written(field, known);
        auto says = domain::written(field, said);
        if (field.holds == Holds::words) says = with_tags(is, row.words(field.name));
        if (says.empty() || says == is || is_same_contact(field.name, says, is)) continue;
        const bool lowered = field.holds == Holds::flag && says == "no";
        const bool taken = is.empty() || on_known == OnKnown::update;
        if (taken && !lowered)
            news.values.emplace_back(field.name, std::move(says));
        else
            news.differs = true;
    }
    return news;
}

Result<RowOutcome> take_news(const News& news, const std::function<Result<void>(const FieldValues&)>& edit) {
    if (!news.values.empty()) TRY(edit(news.values));
    if (!news.values.empty()) return RowOutcome::updated;
    return news.differs ? RowOutcome::differs : RowOutcome::known;
}

}  // namespace aftersales::service

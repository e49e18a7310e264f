#include "record/columns.hpp"

#include "aftersales/service/conditions.hpp"
#include "aftersales/text/article.hpp"
#include "record/field_column.hpp"

#include <algorithm>

namespace aftersales::commands {

namespace {

using domain::Field;
using domain::Holds;
using domain::Use;

struct CellOf {
    render::Value operator()(const std::string& held) const { return render::text_or_absent(held); }
    render::Value operator()(const domain::Text& held) const { return render::text_or_absent(held.value); }
    render::Value operator()(bool held) const { return held; }
    render::Value operator()(int held) const { return held; }
    render::Value operator()(std::int64_t held) const { return held; }
    render::Value operator()(domain::Instant held) const { return held; }
    render::Value operator()(domain::Date held) const { return held; }
    render::Value operator()(const std::optional<domain::Money>& held) const { return money_or_absent(held); }
    template <class Held>
    render::Value operator()(const std::optional<Held>& held) const {
        return render::or_absent(held);
    }
    render::Value operator()(const std::vector<std::string>& held) const { return render::texts(held); }
    render::Value operator()(const std::vector<domain::Answer>&) const { return {}; }
    render::Value operator()(const domain::WordMember& held) const {
        return render::text_or_absent(std::string{held.set->write(held.at)});
    }
    render::Value operator()(const domain::RecordMember& held) const {
        return *held.number == 0 ? render::Value{} : render::Value{*held.number};
    }
};

// Calls `own` with each field and `joined` with the number of each joined column, in the order of the columns.
template <class Own, class Joined>
void walk(const RecordFace& face, Own own, Joined joined) {
    const auto fields = domain::table_of(face.object);
    const auto behind = [&](const Field& field) {
        for (std::size_t i = 0; i < face.joined.size(); ++i)
            if (face.joined[i].after == field.name) joined(i);
    };
    for (const auto& field : fields) {
        if (has(field.uses, Use::shown)) own(field);
        behind(field);
    }
    for (const auto& field : fields)
        if (has(field.uses, Use::hidden) && &field != &fields[1]) own(field);
    if (has(fields[1].uses, Use::hidden)) own(fields[1]);
    for (std::size_t i = 0; i < face.joined.size(); ++i)
        if (face.joined[i].after.empty()) joined(i);
}

}  // namespace

render::Value money_or_absent(const std::optional<domain::Money>& money) {
    return money ? render::Value{domain::print(*money)} : render::Value{};
}

render::Value value_of(const Field& field, const domain::RecordView& record) {
    return domain::see_member(field, record, CellOf{});
}

std::vector<render::Column> columns_of(const RecordFace& face) {
    std::vector<render::Column> columns;
    walk(
        face, [&](const Field& field) { columns.push_back(field_column(field)); },
        [&](std::size_t i) { columns.push_back(face.joined[i].column); });
    return columns;
}

std::vector<render::Value> cells_of(const RecordFace& face, const store::AnyLine& line, const Join& join) {
    std::vector<render::Value> cells;
    auto further = join ? join(line) : std::vector<render::Value>{};
    const auto record = store::view_of(line);
    walk(
        face, [&](const Field& field) { cells.push_back(value_of(field, record)); },
        [&](std::size_t i) { cells.push_back(std::move(further.at(i))); });
    return cells;
}

Result<render::Record> record_of(const RecordFace& face, const service::Reading& desk,
                                 const domain::AnyRecord& record) {
    const auto columns = columns_of(face);
    const auto join = face.join ? TRY(face.join(desk)) : Join{};
    const auto id = std::to_string(domain::number_of(domain::view_of(record)));
    const auto of_id = service::column_is("id", domain::FieldKind::id, {id});
    render::Record members;
    TRY(desk.store.list(face.object, {.filter = of_id}, [&](const store::AnyLine& line) -> Result<bool> {
        auto cells = cells_of(face, line, join);
        for (std::size_t i = 0; i < cells.size(); ++i)
            members.emplace_back(std::string{columns[i].name}, std::move(cells[i]));
        return false;
    }));
    return members;
}

std::string label_of_field(const Field& field) {
    std::string label{field.title};
    if (!label.empty() && label.front() >= 'A' && label.front() <= 'Z')
        label.front() = static_cast<char>(label.front() - 'A' + 'a');
    return label;
}

std::string noun_of(domain::ObjectKind object) { return text::spaced(domain::word(object)); }

std::string with_article(domain::ObjectKind object) { return text::with_article(noun_of(object)); }

}  // namespace aftersales::commands
